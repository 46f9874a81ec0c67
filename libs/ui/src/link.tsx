import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classNames } from './class-names';

export interface LinkProps {
  href: string;
  children: ReactNode;
  /** A full page load: the player, a file, another site. */
  leavesApp?: boolean;
  /** Opens beside, in a tab of its own; say so in the words of the link. */
  newTab?: boolean;
  download?: boolean | string;
  /** Without the underline, where the place says that it is a link (a list, a card's title). */
  quiet?: boolean;
  className?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | 'step';
}

/** A link in running text. */
export function Link({ quiet, className, ...rest }: LinkProps) {
  const look = classNames(
    'rounded-s text-primary',
    quiet ? 'hover:underline' : 'underline decoration-1 underline-offset-4 hover:decoration-2',
    className,
  );
  return <Anchor {...rest} className={look} />;
}

/** Goes through the router inside the app, and by a full page load where it leaves the app. */
export function Anchor({ leavesApp, newTab, children, ...rest }: Omit<LinkProps, 'quiet'>) {
  if (leavesApp || newTab || rest.download !== undefined) {
    return (
      <a {...rest} {...(newTab ? { target: '_blank', rel: 'noopener noreferrer' } : {})}>
        {children}
      </a>
    );
  }
  return <AriaLink {...rest}>{children}</AriaLink>;
}
