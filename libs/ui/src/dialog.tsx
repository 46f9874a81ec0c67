import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal } from 'react-aria-components';
import { IconButton } from './icon-button';
import { ModalScrim } from './modal-scrim';

interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The name of the cross in the corner. */
  closeLabel: string;
  children: ReactNode;
  /** The buttons; they stay in sight. */
  footer?: ReactNode;
  size?: 'm' | 'l';
  /** A press beside it does not close it: it shows what nobody can see again. */
  stays?: boolean;
}

/** A task of its own over the page. Escape, the cross and a press beside it close; the focus goes back to where it was. */
export function Dialog({ title, isOpen, onOpenChange, closeLabel, children, footer, size = 'm', stays }: DialogProps) {
  return (
    <ModalScrim isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!stays}>
      <Modal
        className={`max-h-full w-full animate-rise overflow-hidden rounded-l bg-surface shadow-high ${size === 'l' ? 'sm:max-w-[48rem]' : 'sm:max-w-[34rem]'}`}
      >
        <AriaDialog className="flex max-h-[calc(100dvh-6rem)] lg:max-h-[calc(100dvh-8.5rem)] flex-col focus-visible:shadow-none">
          <div className="flex items-start gap-3 ps-6 pe-3 pt-4">
            <Heading slot="title" className="flex-1 py-2 text-xl">
              {title}
            </Heading>
            <IconButton icon="close" label={closeLabel} slot="close" />
          </div>
          <div className="flex flex-col gap-4 overflow-auto px-6 pt-2 pb-6">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-6 py-4">{footer}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalScrim>
  );
}
