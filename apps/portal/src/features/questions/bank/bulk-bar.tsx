import { mostQuestionsAtOnce } from '@amelie/contract';
import { Button, IconButton, Menu } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { ExportDialog } from './export-dialog';
import { LabelsDialog } from './labels-dialog';
import { MoveDialog } from './move-dialog';
import { useBulkEdit } from './use-bulk-edit';

interface BulkBarProps {
  ids: readonly string[];
  /** The list shows what was put away. */
  isArchive: boolean;
  onClear: () => void;
}

type Deed = 'move' | 'tags' | 'objectives' | 'export';

/** What can be done with the questions that are chosen. It stays in sight at the foot of the list. */
export function BulkBar({ ids, isArchive, onClear }: BulkBarProps) {
  const t = useT();
  const [deed, setDeed] = useState<Deed | null>(null);
  const { edit, isPending } = useBulkEdit(onClear);
  const close = () => setDeed(null);
  const tooMany = ids.length > mostQuestionsAtOnce;
  const entries = [
    { id: 'objectives', label: t('bank.setObjectives'), icon: 'flag' as const, onAction: () => setDeed('objectives') },
    { id: 'export', label: t('bank.export'), icon: 'download' as const, onAction: () => setDeed('export') },
    {
      ...{ id: 'archive', label: t(isArchive ? 'bank.bringBack' : 'bank.archive'), icon: 'book' as const },
      onAction: () => edit(ids, { kind: 'archive', archived: !isArchive }),
    },
  ];
  return (
    <section
      aria-label={t('bank.chosenOnes')}
      className="sticky bottom-20 z-20 flex flex-wrap items-center gap-2 rounded-m border border-line bg-surface px-4 py-2 shadow-high lg:bottom-4"
    >
      <p className="flex-1 font-semibold whitespace-nowrap" role="status">
        {t('bank.chosen', { count: ids.length })}
      </p>
      {tooMany ? (
        <p className="text-s">{t('bank.mostAtOnce', { most: mostQuestionsAtOnce })}</p>
      ) : (
        <>
          <Button kind="quiet" size="s" pending={isPending && t('common.saving')} onPress={() => setDeed('tags')}>
            {t('bank.setTags')}
          </Button>
          <Button kind="quiet" size="s" onPress={() => setDeed('move')}>
            {t('bank.move')}
          </Button>
          <Menu label={t('bank.moreDeeds')} entries={entries} />
        </>
      )}
      <IconButton icon="close" label={t('bank.chooseNone')} onPress={onClear} />
      {deed === 'move' && <MoveDialog ids={ids} onClose={close} onMoved={onClear} />}
      {(deed === 'tags' || deed === 'objectives') && (
        <LabelsDialog kind={deed} ids={ids} onClose={close} onDone={onClear} />
      )}
      {deed === 'export' && <ExportDialog from={{ questionIds: [...ids] }} onClose={close} />}
    </section>
  );
}
