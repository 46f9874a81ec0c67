import { TextField } from '@amelie/ui';
import { useId, useState } from 'react';
import { FormDialog } from '../../../lib/forms/form-dialog';
import { useT } from '../../../lib/i18n';
import { useQuestionLabels } from '../queries';
import { useBulkEdit } from './use-bulk-edit';

interface LabelsDialogProps {
  kind: 'tags' | 'objectives';
  ids: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

const wordsOf = {
  tags: { title: 'bank.tagTitle', add: 'bank.addTags', remove: 'bank.removeTags' },
  objectives: { title: 'bank.objectiveTitle', add: 'bank.addObjectives', remove: 'bank.removeObjectives' },
} as const;

/** One a line: an objective may have a comma in it. */
const linesOf = (text: string) => [...new Set(text.split('\n').map((one) => one.trim()))].filter(Boolean).slice(0, 20);

/** Tags or objectives that many questions are given or lose. */
export function LabelsDialog({ kind, ids, onClose, onDone }: LabelsDialogProps) {
  const t = useT();
  const { data } = useQuestionLabels();
  const known = useId();
  const words = wordsOf[kind];
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const { edit, isPending, error } = useBulkEdit(() => {
    onDone();
    onClose();
  });
  const submit = () => {
    const [add, remove] = [linesOf(added), linesOf(removed)];
    if (add.length + remove.length > 0) edit(ids, { kind, add, remove });
  };
  const inUse = data?.[kind].slice(0, 30) ?? [];
  return (
    <FormDialog
      title={t(words.title, { count: ids.length })}
      confirmLabel={t('common.save')}
      change={{ isPending, error }}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(words.add)}
        hint={t('bank.onePerLine')}
        lines={2}
        value={added}
        onChange={setAdded}
        maxLength={4000}
        autoFocus
      />
      <TextField label={t(words.remove)} lines={2} value={removed} onChange={setRemoved} maxLength={4000} />
      {inUse.length > 0 && (
        <p id={known} className="text-s text-muted [overflow-wrap:anywhere]">
          {t('bank.inUse', { labels: inUse.join(' · ') })}
        </p>
      )}
    </FormDialog>
  );
}
