import { classNames, Icon } from '@amelie/ui';
import { Button } from 'react-aria-components';
import { useT } from '../../lib/i18n';
import type { AskedQuestion } from './asked-question';
import type { Step } from './sitting-steps';

interface QuestionListProps {
  asked: readonly AskedQuestion[];
  step: Step;
  onGo: (step: Step) => void;
}

const wordsOnDesk = 'max-lg:absolute max-lg:size-px max-lg:overflow-hidden max-lg:[clip-path:inset(50%)]';

/** Every question with its state: on a phone rows of numbers, on a desk a list. */
export function QuestionList({ asked, step, onGo }: QuestionListProps) {
  const t = useT();
  return (
    <nav aria-label={t('quizzes.questions')}>
      <ol className="relative -mx-1 flex flex-wrap py-2 sm:gap-x-1 lg:mx-0 lg:flex-col lg:flex-nowrap lg:gap-0 lg:p-0">
        {asked.map((one, place) => (
          <li key={one.question.id} className="shrink-0 lg:border-t lg:border-line lg:first:border-0">
            <QuestionButton asked={one} number={place + 1} isCurrent={step === place + 1} onGo={onGo} />
          </li>
        ))}
        <li className="shrink-0 lg:border-t lg:border-line">
          <ReviewButton isCurrent={step === 'review'} onGo={onGo} />
        </li>
      </ol>
    </nav>
  );
}

const look =
  'calm flex min-h-11 min-w-11 items-center justify-center gap-3 rounded-m text-s hover:bg-sunken ' +
  'lg:min-h-12 lg:w-full lg:justify-start lg:px-2 lg:text-start';

interface QuestionButtonProps {
  asked: AskedQuestion;
  number: number;
  isCurrent: boolean;
  onGo: (step: Step) => void;
}

function QuestionButton({ asked, number, isCurrent, onGo }: QuestionButtonProps) {
  const t = useT();
  const { isAnswered, isFlagged, answer } = asked;
  const unsaved = isAnswered && answer?.state === 'unsaved';
  const state = unsaved ? 'quizzes.notSaved' : isAnswered ? 'quizzes.answered' : 'quizzes.open';
  return (
    <Button className={look} onPress={() => onGo(number)} {...(isCurrent ? { 'aria-current': 'step' } : {})}>
      <span aria-hidden="true" className={classNames(dot, dotLook(isAnswered, isCurrent))}>
        {number}
        {isFlagged && (
          <Icon name="flag" className="absolute -end-1.5 -top-1.5 size-4 rounded-full bg-paper text-accent" />
        )}
      </span>
      <span className={classNames(wordsOnDesk, 'min-w-0 flex-1', isCurrent && 'font-semibold')}>
        {t('quizzes.questionNumber', { number })}
      </span>
      <span className={classNames(wordsOnDesk, unsaved ? 'text-loss' : 'text-muted')}>
        {t(state)}
        {isFlagged && `, ${t('answering.flagged')}`}
      </span>
    </Button>
  );
}

const dot =
  'relative grid size-9 shrink-0 place-items-center rounded-full border-2 font-semibold tabular-nums lg:size-8';

function dotLook(isAnswered: boolean, isCurrent: boolean): string {
  const fill = isAnswered ? 'bg-primary-soft text-primary' : 'bg-surface text-ink';
  if (isCurrent) return `${fill} border-accent`;
  return `${fill} ${isAnswered ? 'border-primary' : 'border-edge'}`;
}

function ReviewButton({ isCurrent, onGo }: { isCurrent: boolean; onGo: (step: Step) => void }) {
  const t = useT();
  return (
    <Button className={look} onPress={() => onGo('review')} {...(isCurrent ? { 'aria-current': 'step' } : {})}>
      <span
        aria-hidden="true"
        className={classNames(dot, isCurrent ? 'border-accent text-accent' : 'border-edge text-muted')}
      >
        <Icon name="check" className="size-4" />
      </span>
      <span className={classNames(wordsOnDesk, isCurrent && 'font-semibold')}>{t('quizzes.handInStep')}</span>
    </Button>
  );
}
