import type { BulkEdit } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useRefusalText } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { useEditQuestions, useUndoEdit } from '../queries';

/** Does one thing to many questions, says how many changed, and offers to take it back. */
export function useBulkEdit(onDone: () => void) {
  const t = useT();
  const say = useRefusalText();
  const change = useEditQuestions();
  const undo = useUndoEdit();
  const takeBack = (editId: string) =>
    undo(editId).then(
      ({ undone, kept }) => showToast(kept > 0 ? t('bank.undoneBut', { undone, kept }) : t('bank.undone')),
      (error: unknown) => showToast(say(error), 'loss'),
    );
  const edit = (ids: readonly string[], what: BulkEdit) =>
    change.mutate(
      { body: { questionIds: [...ids], edit: what } },
      {
        onSuccess: ({ editId, changed }) => {
          onDone();
          const action = { label: t('bank.undo'), onAction: () => void takeBack(editId) };
          if (changed > 0) showToast(t('bank.changed', { count: changed }), 'good', action);
          else showToast(t('bank.nothingChanged'), 'info');
        },
        onError: (error) => showToast(say(error), 'loss'),
      },
    );
  return { edit, isPending: change.isPending, error: change.error };
}
