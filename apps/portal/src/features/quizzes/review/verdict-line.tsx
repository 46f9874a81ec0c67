import type { Marking } from '@amelie/contract';
import { classNames, Icon, type IconName } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useT, type MessageKey } from '../../../lib/i18n';

export type Verdict = Marking['parts'][number]['verdict'];

interface Look {
  icon: IconName;
  tone: string;
  frame: string;
  words: MessageKey;
}

/** A verdict has a sign and words of its own; its colour says nothing that they do not. */
export const verdictLooks: Record<Verdict, Look> = {
  right: { icon: 'check', tone: 'text-good', frame: 'border-good bg-good-soft', words: 'answering.isRight' },
  partly: { icon: 'about', tone: 'text-caution', frame: 'border-caution bg-caution-soft', words: 'answering.isPartly' },
  wrong: { icon: 'close', tone: 'text-caution', frame: 'border-caution bg-caution-soft', words: 'answering.isWrong' },
  missed: { icon: 'minus', tone: 'text-muted', frame: 'border-edge border-dashed', words: 'answering.isOpen' },
  left: { icon: 'minus', tone: 'text-muted', frame: 'border-line', words: 'answering.isLeft' },
};

/** How something stands: the sign and the words. */
export function VerdictLine({ verdict, words }: { verdict: Verdict; words?: ReactNode }) {
  const t = useT();
  const look = verdictLooks[verdict];
  return (
    <p className={classNames('flex items-start gap-1.5 text-s font-semibold', look.tone)}>
      <Icon name={look.icon} className="mt-px size-4.5" />
      <span className="min-w-0">{words ?? t(look.words)}</span>
    </p>
  );
}
