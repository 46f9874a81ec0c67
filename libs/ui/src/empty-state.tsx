import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  icon?: IconName;
  title: ReactNode;
  /** What will stand here, and how it gets here. */
  children?: ReactNode;
  /** The step that fills it. */
  action?: ReactNode;
  /** 1: it is the whole page, and needs no frame. */
  level?: 1 | 2 | 3;
}

/** A list with nothing in it yet: says what will be here and what to do. */
export function EmptyState({ icon = 'leaf', title, children, action, level = 2 }: EmptyStateProps) {
  const Title = `h${level}` as const;
  return (
    <div
      className={classNames(
        'flex flex-col items-center gap-3 px-6 py-10 text-center',
        level !== 1 && 'rounded-m border border-dashed border-edge',
      )}
    >
      <span className="grid size-14 place-items-center rounded-full bg-primary-soft text-primary">
        <Icon name={icon} className="size-7" />
      </span>
      <Title className={level === 1 ? 'text-xl' : 'text-l'}>{title}</Title>
      {children && <div className="max-w-read text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
