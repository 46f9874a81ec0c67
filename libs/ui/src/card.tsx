import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface CardProps {
  title?: ReactNode;
  /** The rank of the title in the page's outline. */
  level?: 2 | 3 | 4;
  /** A small line over the title. */
  over?: ReactNode;
  /** At the end of the title's line: a badge, a menu. */
  aside?: ReactNode;
  /** Under everything: buttons. */
  actions?: ReactNode;
  children?: ReactNode;
  as?: 'section' | 'article' | 'li' | 'div';
  className?: string;
}

/** Things that belong together, on one surface. */
export function Card(given: CardProps) {
  const { title, level = 2, over, aside, actions, children, as: Part = 'section', className } = given;
  const Title = `h${level}` as const;
  return (
    <Part className={classNames('flex flex-col gap-4 rounded-m border border-line bg-surface p-5', className)}>
      {(title || aside) && (
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            {over && <p className="mb-0.5 text-s font-semibold text-accent">{over}</p>}
            {title && <Title className="text-l">{title}</Title>}
          </div>
          {aside}
        </div>
      )}
      {children}
      {actions && <div className="mt-auto flex flex-wrap gap-3">{actions}</div>}
    </Part>
  );
}
