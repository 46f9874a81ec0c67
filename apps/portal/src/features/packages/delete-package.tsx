import type { PackageSummary } from '@amelie/contract';
import { AlertDialog, Button, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT, type MessageKey } from '../../lib/i18n';
import { useDeletePackage } from './queries';

const wordsOf = {
  kept: {
    act: 'packages.delete',
    title: 'packages.deleteTitle',
    text: 'packages.deleteText',
    done: 'packages.deleted',
  },
  version: {
    act: 'packages.deleteVersion',
    title: 'packages.deleteVersionTitle',
    text: 'packages.deleteVersionText',
    done: 'packages.versionDeleted',
  },
  refused: {
    act: 'packages.takeOff',
    title: 'packages.takeOffTitle',
    text: 'packages.takeOffText',
    done: 'packages.takenOff',
  },
} as const satisfies Record<string, Record<string, MessageKey>>;

/** Removes a package that no course uses, after one question. Of one that was refused only its line is left to remove. */
export function DeletePackage({ one, onDeleted }: { one: PackageSummary; onDeleted: () => void }) {
  const t = useT();
  const say = useRefusalText();
  const remove = useDeletePackage();
  const [asking, setAsking] = useState(false);
  const words = wordsOf[one.state === 'refused' ? 'refused' : one.versions > 1 ? 'version' : 'kept'];
  const confirm = () =>
    remove.mutate(
      { path: { packageId: one.id } },
      {
        onSuccess: () => {
          showToast(t(words.done));
          onDeleted();
        },
      },
    );
  return (
    <>
      <Button kind={one.state === 'refused' ? 'quiet' : 'loss'} icon="trash" onPress={() => setAsking(true)}>
        {t(words.act)}
      </Button>
      <AlertDialog
        title={t(words.title)}
        isOpen={asking}
        onOpenChange={setAsking}
        confirmLabel={t(words.act)}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        kind="loss"
        pending={remove.isPending && t('common.saving')}
      >
        <p>{t(words.text)}</p>
        {remove.isError && (
          <Notice tone="loss" live="assertive">
            {say(remove.error)}
          </Notice>
        )}
      </AlertDialog>
    </>
  );
}
