import type { ReactNode } from 'react';
import { ModalOverlay } from 'react-aria-components';

interface ModalScrimProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  isDismissable?: boolean;
  children: ReactNode;
}

/**
 * The veil under a dialog; on a phone the dialog rises from the bottom edge. It leaves the head of the page free: what
 * stands there in the top layer can be pressed while a dialog is open.
 */
export function ModalScrim({ children, ...rest }: ModalScrimProps) {
  return (
    <ModalOverlay
      {...rest}
      className="fixed inset-0 z-40 flex animate-fade items-end justify-center bg-scrim p-4 pt-20 sm:items-center lg:pt-30"
    >
      {children}
    </ModalOverlay>
  );
}
