import type { PackageLine, PackageVersion } from '@amelie/contract';
import { Button, Dialog, Notice, RadioCards, showToast } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { makeCurrentAgain, useMakeCurrent } from './queries';

interface MakeCurrentProps {
  line: PackageLine;
  version: PackageVersion;
}

type Way = 'new' | 'all';

/** Makes a version the one that learners begin; the dialog asks what becomes of work that is begun. */
export function MakeCurrent({ line, version }: MakeCurrentProps) {
  const t = useT();
  const [isOpen, setIsOpen] = useState(false);
  const current = line.versions.find(({ isCurrent }) => isCurrent);
  const isOlder = version.number < (current?.number ?? 0);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t(isOlder ? 'packages.restore' : 'packages.makeCurrent')}</Button>
      {isOpen && <MakeCurrentDialog line={line} version={version} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function MakeCurrentDialog({ line, version, onClose }: MakeCurrentProps & { onClose: () => void }) {
  const t = useT();
  const say = useRefusalText();
  const make = useMakeCurrentWithUndo(line);
  const [way, setWay] = useState<Way>('new');
  const { number } = version;
  const obstacle = useObstacle(line);
  return (
    <Dialog
      title={t('packages.makeCurrentTitle', { number })}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            pending={make.isPending && t('common.saving')}
            onPress={() => void make.run(version, way === 'all', onClose)}
          >
            {t('packages.makeCurrent')}
          </Button>
        </>
      }
    >
      <RadioCards<Way>
        label={t('packages.forWhom')}
        options={[
          { value: 'new', label: t('packages.forNew'), hint: t('packages.forNewHint') },
          {
            value: 'all',
            label: t('packages.forAll'),
            hint: t('packages.forAllHint'),
            isDisabled: obstacle !== null,
          },
        ]}
        value={way}
        onChange={setWay}
      />
      {obstacle && <Notice tone="caution">{obstacle}</Notice>}
      {make.error ? (
        <Notice tone="loss" live="assertive">
          {say(make.error)}
        </Notice>
      ) : null}
    </Dialog>
  );
}

/** Why begun work can't move to this version; null when it can. */
function useObstacle({ replacement }: PackageLine): string | null {
  const t = useT();
  if (!replacement) return null;
  if (replacement.otherStandard) return t('packages.unsafeStandard');
  if (replacement.missing.length === 0) return null;
  return t('packages.unsafeParts', { parts: replacement.missing.join(', ') });
}

/** What was current before can be made so again for a while, in the same way. */
function useMakeCurrentWithUndo(line: PackageLine) {
  const t = useT();
  const say = useRefusalText();
  const make = useMakeCurrent();
  const before = line.versions.find(({ isCurrent }) => isCurrent);
  const undo = (safe: boolean) => {
    if (!before) return;
    // By then this dialog is gone, and the button that opened it too.
    makeCurrentAgain(before.id, safe).then(
      () => showToast(t('packages.madeCurrent', { number: before.number })),
      (error: unknown) => showToast(say(error), 'loss'),
    );
  };
  return {
    isPending: make.isPending,
    error: make.error,
    run: ({ id, number }: PackageVersion, safe: boolean, onDone: () => void) =>
      make.mutateAsync({ path: { packageId: id }, body: { safe } }).then(
        () => {
          showToast(t('packages.madeCurrent', { number }), 'good', {
            label: t('packages.undo'),
            onAction: () => undo(safe),
          });
          onDone();
        },
        () => undefined,
      ),
  };
}
