import { Button, Dialog } from '@amelie/ui';
import { useId, type ReactNode } from 'react';
import { useT } from '../i18n';
import { RefusalNotice } from './refusal-notice';

interface FormDialogProps {
  title: string;
  /** Names the deed: "Add", "Save". */
  confirmLabel: string;
  /** The change that it sends: while it runs, and when it was refused. */
  change?: { isPending: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
  /** Beside the confirming button, instead of Cancel. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A short form over the page: its fields, what was refused, and the one button that sends it. */
export function FormDialog({ title, confirmLabel, change, onSubmit, onClose, aside, children }: FormDialogProps) {
  const t = useT();
  const formId = useId();
  const cancel = (
    <Button kind="quiet" onPress={onClose}>
      {t('common.cancel')}
    </Button>
  );
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          {aside ?? cancel}
          <Button type="submit" form={formId} pending={change?.isPending === true && t('common.saving')}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <RefusalNotice error={change?.error} />
        {children}
      </form>
    </Dialog>
  );
}
