import type { QuestionCategory } from '@amelie/contract';
import { AlertDialog, TextField } from '@amelie/ui';
import { useState } from 'react';
import { FormDialog } from '../../../lib/forms/form-dialog';
import { RefusalNotice } from '../../../lib/forms/refusal-notice';
import { useT } from '../../../lib/i18n';
import { useChangeCategory, useCreateCategory, useQuestionCategories, useRemoveCategory } from '../queries';
import { CategorySelect } from './category-select';
import { withInside } from './category-tree';

export type CategoryDeed =
  { what: 'add'; parent: QuestionCategory | null } | { what: 'change' | 'remove'; category: QuestionCategory };

interface CategoryDialogProps {
  deed: CategoryDeed;
  onClose: () => void;
  onRemoved: (categoryId: string) => void;
}

/** What somebody does to a category: add, rename and move, remove. */
export function CategoryDialog({ deed, onClose, onRemoved }: CategoryDialogProps) {
  if (deed.what === 'add') return <AddCategory parent={deed.parent} onClose={onClose} />;
  if (deed.what === 'change') return <ChangeCategory category={deed.category} onClose={onClose} />;
  return <RemoveCategory category={deed.category} onClose={onClose} onRemoved={onRemoved} />;
}

interface NameFieldProps {
  name: string;
  onChange: (name: string) => void;
  isMissing: boolean;
}

function NameField({ name, onChange, isMissing }: NameFieldProps) {
  const t = useT();
  return (
    <TextField
      label={t('bank.categoryName')}
      value={name}
      onChange={onChange}
      error={isMissing && t('bank.nameMissing')}
      maxLength={200}
      autoFocus
    />
  );
}

function AddCategory({ parent, onClose }: { parent: QuestionCategory | null; onClose: () => void }) {
  const t = useT();
  const create = useCreateCategory();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const body = { name: name.trim(), parentId: parent?.id ?? null };
    if (body.name !== '') create.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={parent ? t('bank.addIn', { name: parent.name }) : t('bank.addCategory')}
      confirmLabel={t('bank.add')}
      change={create}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField name={name} onChange={setName} isMissing={tried && name.trim() === ''} />
    </FormDialog>
  );
}

function ChangeCategory({ category, onClose }: { category: QuestionCategory; onClose: () => void }) {
  const t = useT();
  const change = useChangeCategory();
  const { data } = useQuestionCategories();
  const [name, setName] = useState(category.name);
  const [parentId, setParentId] = useState(category.parentId);
  const submit = () => {
    const given = { path: { categoryId: category.id }, body: { name: name.trim(), parentId } };
    if (given.body.name !== '') change.mutate(given, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('bank.changeCategory')}
      confirmLabel={t('common.save')}
      change={change}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField name={name} onChange={setName} isMissing={name.trim() === ''} />
      <CategorySelect
        label={t('bank.liesIn')}
        none={t('bank.atTheTop')}
        value={parentId}
        onChange={setParentId}
        without={withInside(data?.categories ?? [], category.id)}
      />
    </FormDialog>
  );
}

type RemoveCategoryProps = Omit<CategoryDialogProps, 'deed'> & { category: QuestionCategory };

function RemoveCategory({ category, onClose, onRemoved }: RemoveCategoryProps) {
  const t = useT();
  const remove = useRemoveCategory();
  const confirm = () =>
    remove.mutate(
      { path: { categoryId: category.id } },
      {
        onSuccess: () => {
          onRemoved(category.id);
          onClose();
        },
      },
    );
  return (
    <AlertDialog
      title={t('bank.removeTitle', { name: category.name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={t('bank.removeCategory')}
      cancelLabel={t('common.cancel')}
      onConfirm={confirm}
      kind="loss"
      pending={remove.isPending && t('common.saving')}
    >
      <p>{t('bank.removeText')}</p>
      <RefusalNotice error={remove.error} />
    </AlertDialog>
  );
}
