import type { ReactNode } from 'react';

interface JumpLinkProps {
  /** The id of the element to go to; it can take the focus. */
  to: string;
  /** The link's own id, where something leads back to it. */
  id?: string;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** Goes to a place on this page and takes the focus along. The address stays as it is: nothing is kept in the history. */
export function JumpLink({ to, id, label, className, children }: JumpLinkProps) {
  return (
    <a
      href={`#${to}`}
      id={id}
      aria-label={label}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.scrollIntoView({ block: target.matches('h2, h3') ? 'start' : 'center' });
        target?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
