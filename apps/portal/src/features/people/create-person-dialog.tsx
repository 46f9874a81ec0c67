import { Button, Dialog, showToast } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { CreatePersonForm } from './create-person-form';
import { useCreatePerson } from './queries';

interface CreatePersonDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const formId = 'create-person';

/** A new account. Its owner gets a mail with a link to set a password. */
export function CreatePersonDialog({ isOpen, onOpenChange }: CreatePersonDialogProps) {
  const t = useT();
  const create = useCreatePerson();
  const change = (open: boolean) => {
    create.reset();
    onOpenChange(open);
  };
  const done = () => {
    showToast(t('people.created'));
    change(false);
  };
  return (
    <Dialog
      title={t('people.create')}
      isOpen={isOpen}
      onOpenChange={change}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={() => change(false)}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={formId} pending={create.isPending && t('common.saving')}>
            {t('people.createAndInvite')}
          </Button>
        </>
      }
    >
      <CreatePersonForm
        id={formId}
        error={create.error}
        onSubmit={(body) => create.mutate({ body }, { onSuccess: done })}
      />
    </Dialog>
  );
}
