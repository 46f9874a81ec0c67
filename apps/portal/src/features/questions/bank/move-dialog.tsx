import { useState } from 'react';
import { FormDialog } from '../../../lib/forms/form-dialog';
import { useT } from '../../../lib/i18n';
import { CategorySelect } from './category-select';
import { useBulkEdit } from './use-bulk-edit';

interface MoveDialogProps {
  ids: readonly string[];
  onClose: () => void;
  onMoved: () => void;
}

/** Into which category questions go. */
export function MoveDialog({ ids, onClose, onMoved }: MoveDialogProps) {
  const t = useT();
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const { edit, isPending, error } = useBulkEdit(() => {
    onMoved();
    onClose();
  });
  return (
    <FormDialog
      title={t('bank.moveTitle', { count: ids.length })}
      confirmLabel={t('bank.moveThere')}
      change={{ isPending, error }}
      onSubmit={() => edit(ids, { kind: 'move', categoryId })}
      onClose={onClose}
    >
      <CategorySelect
        label={t('bank.category')}
        none={t('bank.noCategory')}
        value={categoryId}
        onChange={setCategoryId}
      />
    </FormDialog>
  );
}
