import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type BadgeTone = 'neutral' | 'primary' | 'accent' | 'good' | 'caution' | 'loss';

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-muted',
  primary: 'bg-primary-soft text-primary',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  caution: 'bg-caution-soft text-caution',
  loss: 'bg-loss-soft text-loss',
};

/** One word about the state of a thing. The colour never says it alone. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-s font-medium whitespace-nowrap max-[22rem]:whitespace-normal forced-colors:border ${tones[tone]}`}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}
