import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'good' | 'caution' | 'loss' | 'content';

const tones: Record<NoticeTone, { look: string; mark: string; icon: IconName }> = {
  info: { look: 'border-primary bg-primary-soft', mark: 'text-primary', icon: 'info' },
  good: { look: 'border-good bg-good-soft', mark: 'text-good', icon: 'check' },
  caution: { look: 'border-caution bg-caution-soft', mark: 'text-caution', icon: 'alert' },
  loss: { look: 'border-loss bg-loss-soft', mark: 'text-loss', icon: 'alert' },
  content: { look: 'border-accent bg-accent-soft', mark: 'text-accent', icon: 'leaf' },
};

interface NoticeProps {
  /** `content` is a note before heavy content; `loss` only when something is gone or refused. */
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or link. */
  action?: ReactNode;
  /** Came up after the page stood: read aloud politely, or at once for what went wrong. */
  live?: 'polite' | 'assertive';
}

/** A few sentences set apart from the page. */
export function Notice({ tone = 'info', title, children, action, live }: NoticeProps) {
  const { look, mark, icon } = tones[tone];
  return (
    <div
      role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}
      className={classNames('flex gap-3 rounded-s border-s-3 px-4 py-3.5', look)}
    >
      <Icon name={icon} className={classNames('mt-0.5 size-5', mark)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="flex flex-col gap-2">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
