import type { Marking, ReviewedQuestion } from '@amelie/contract';
import { Badge, type BadgeTone, type IconName } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';

interface Look {
  words: MessageKey;
  tone: BadgeTone;
  icon: IconName | undefined;
}

function lookOf({ state, score }: Marking): Look {
  if (state === 'waiting') return { words: 'answering.waiting', tone: 'neutral', icon: 'clock' };
  if (state === 'unmarked') return { words: 'answering.notMarked', tone: 'neutral', icon: undefined };
  if (score === 1) return { words: 'quizzes.right', tone: 'good', icon: 'check' };
  if (score > 0) return { words: 'answering.partly', tone: 'caution', icon: 'about' };
  return { words: 'quizzes.notRight', tone: 'neutral', icon: undefined };
}

/** How the whole question stands, with its points. */
export function Standing({ reviewed: { marking, earned, question } }: { reviewed: ReviewedQuestion }) {
  const t = useT();
  const format = useFormat();
  const { words, tone, icon } = lookOf(marking);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {marking.state === 'marked' && (
        <span className="font-normal text-muted tabular-nums">
          {t('answering.pointsOf', { earned: format.number(earned, 2), points: question.points })}
        </span>
      )}
      <Badge tone={tone} {...(icon ? { icon } : {})}>
        {t(words)}
      </Badge>
    </span>
  );
}
