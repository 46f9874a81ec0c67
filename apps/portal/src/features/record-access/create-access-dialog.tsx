import { Button, Dialog, Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { CreateAccessForm } from './create-access-form';
import { NewSecret } from './new-secret';
import { useCreateAccess } from './queries';

const formId = 'create-access';

/** Makes an access, then shows its key and secret this once. */
export function CreateAccessDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const create = useCreateAccess();
  if (create.data)
    return (
      <Dialog
        title={t('records.access.readyTitle', { name: create.data.credential.name })}
        isOpen
        onOpenChange={onClose}
        stays
        closeLabel={t('common.close')}
        footer={<Button onPress={onClose}>{t('records.access.kept')}</Button>}
      >
        <Notice tone="caution" live="polite">
          {t('records.access.once')}
        </Notice>
        <NewSecret made={create.data} />
      </Dialog>
    );
  return (
    <Dialog
      title={t('records.access.new')}
      isOpen
      onOpenChange={onClose}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" form={formId} pending={create.isPending && t('common.saving')}>
            {t('records.access.create')}
          </Button>
        </>
      }
    >
      <CreateAccessForm id={formId} error={create.error} onSubmit={(body) => create.mutate({ body })} />
    </Dialog>
  );
}
