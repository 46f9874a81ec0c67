import type { Person } from '@amelie/contract';
import { AlertDialog, Notice, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useChangePerson } from './queries';

interface CloseAccountDialogProps {
  person: Person;
  onClose: () => void;
}

/** Closes an open account, or opens a closed one again. Nothing learnt is lost either way. */
export function CloseAccountDialog({ person, onClose }: CloseAccountDialogProps) {
  const t = useT();
  const say = useRefusalText();
  const change = useChangePerson();
  const isOpen = person.disabledAt === null;
  const name = `${person.givenName} ${person.familyName}`;
  const save = () =>
    change.mutate(
      { path: { personId: person.id }, body: { disabled: isOpen } },
      {
        onSuccess: () => {
          showToast(t(isOpen ? 'people.closed' : 'people.reopened'));
          onClose();
        },
      },
    );
  return (
    <AlertDialog
      title={t(isOpen ? 'people.closeTitle' : 'people.reopenTitle', { name })}
      isOpen
      onOpenChange={onClose}
      confirmLabel={t(isOpen ? 'people.close' : 'people.reopen')}
      cancelLabel={t('common.cancel')}
      onConfirm={save}
      kind={isOpen ? 'loss' : 'primary'}
      pending={change.isPending && t('common.saving')}
    >
      <p>{t(isOpen ? 'people.closeText' : 'people.reopenText')}</p>
      {change.isError && (
        <Notice tone="loss" live="assertive">
          {say(change.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
