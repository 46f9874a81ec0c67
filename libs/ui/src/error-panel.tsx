import type { ReactNode } from 'react';
import { Button } from './button';
import { Icon, type IconName } from './icon';

interface ErrorPanelProps {
  title: ReactNode;
  /** What to do now. */
  children?: ReactNode;
  icon?: IconName;
  retryLabel?: string;
  onRetry?: () => void;
  pending?: string | false;
  /** Other ways on: links. */
  action?: ReactNode;
  /** Small print for whoever helps: the number of the request. */
  details?: ReactNode;
  level?: 1 | 2 | 3;
}

/** Something did not work: what, what to do, and a way to try again. Never whose fault it was. */
export function ErrorPanel(given: ErrorPanelProps) {
  const { title, children, icon = 'cloud', retryLabel, onRetry, pending, action, details, level = 2 } = given;
  const Title = `h${level}` as const;
  return (
    <div role="alert" className="flex flex-col items-start gap-3 rounded-m border border-line bg-surface p-6">
      <span className="grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon name={icon} className="size-6" />
      </span>
      <Title className={level === 1 ? 'text-2xl' : 'text-l'} {...(level === 1 ? { tabIndex: -1 } : {})}>
        {title}
      </Title>
      {children && <div className="max-w-read text-muted">{children}</div>}
      {(onRetry || action) && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          {onRetry && (
            <Button onPress={onRetry} pending={pending}>
              {retryLabel}
            </Button>
          )}
          {action}
        </div>
      )}
      {details && <p className="text-s text-muted">{details}</p>}
    </div>
  );
}
