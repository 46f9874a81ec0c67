import type { PackageSummary } from '@amelie/contract';
import { AlertDialog, Button, Notice, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useDeletePackage } from './queries';

/** Removes a package that no course uses, after one question. */
export function DeletePackage({ one, onDeleted }: { one: PackageSummary; onDeleted: () => void }) {
  const t = useT();
  const say = useRefusalText();
  const remove = useDeletePackage();
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    remove.mutate(
      { path: { packageId: one.id } },
      {
        onSuccess: () => {
          showToast(t('packages.deleted'));
          onDeleted();
        },
      },
    );
  return (
    <>
      <Button kind="loss" icon="trash" onPress={() => setAsking(true)}>
        {t('packages.delete')}
      </Button>
      <AlertDialog
        title={t('packages.deleteTitle')}
        isOpen={asking}
        onOpenChange={setAsking}
        confirmLabel={t('packages.delete')}
        cancelLabel={t('common.cancel')}
        onConfirm={confirm}
        kind="loss"
        pending={remove.isPending && t('common.saving')}
      >
        <p>{t('packages.deleteText')}</p>
        {remove.isError && (
          <Notice tone="loss" live="assertive">
            {say(remove.error)}
          </Notice>
        )}
      </AlertDialog>
    </>
  );
}
