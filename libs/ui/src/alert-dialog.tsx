import type { ReactNode } from 'react';
import { Dialog, Heading, Modal } from 'react-aria-components';
import { Button } from './button';
import { ModalScrim } from './modal-scrim';

interface AlertDialogProps {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What will happen, in one or two sentences. */
  children: ReactNode;
  /** Names the deed ("Delete the package"), not "OK". */
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  /** `loss` when something goes away for good. */
  kind?: 'primary' | 'loss';
  pending?: string | false | undefined;
}

/** Asks once before something that can't be taken back. The focus begins on the harmless answer. */
export function AlertDialog(given: AlertDialogProps) {
  const { title, isOpen, onOpenChange, children, confirmLabel, cancelLabel, onConfirm, kind = 'primary' } = given;
  return (
    <ModalScrim isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="max-h-full w-full animate-rise overflow-auto rounded-l bg-surface shadow-high sm:max-w-[30rem]">
        <Dialog role="alertdialog" className="flex flex-col gap-3 p-6 focus-visible:shadow-none">
          <Heading slot="title" className="text-xl">
            {title}
          </Heading>
          <div className="flex flex-col gap-3 text-muted">{children}</div>
          <div className="mt-3 flex flex-wrap justify-end gap-3">
            <Button kind="quiet" slot="close" autoFocus>
              {cancelLabel}
            </Button>
            <Button kind={kind} onPress={onConfirm} pending={given.pending}>
              {confirmLabel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalScrim>
  );
}
