import { Icon, StateDot } from '@amelie/ui';
import { Button } from 'react-aria-components';
import { useT } from '../../lib/i18n';
import { stemWords } from './answering/stem-line';
import type { AskedQuestion } from './asked-question';
import type { Step } from './sitting-steps';

interface ReviewListProps {
  asked: readonly AskedQuestion[];
  language: string | undefined;
  onGo: (step: Step) => void;
}

/** Every question in a line, with whether it has an answer; each leads back to its question. */
export function ReviewList({ asked, language, onGo }: ReviewListProps) {
  const t = useT();
  return (
    <ol>
      {asked.map(({ question, answer, isAnswered, isFlagged }, place) => (
        <li key={question.id} className="border-t border-line first:border-0">
          <Button
            onPress={() => onGo(place + 1)}
            className="calm -mx-2 flex min-h-14 w-[calc(100%+1rem)] items-start gap-3 rounded-s px-2 py-3 text-start hover:bg-sunken"
          >
            <StateDot state={isAnswered ? 'done' : 'now'} />
            <span className="min-w-0 flex-1">
              <span className="block text-s text-muted">
                {t('quizzes.questionNumber', { number: place + 1 })} ·{' '}
                <span className={isAnswered ? '' : 'font-semibold text-accent'}>
                  {t(
                    isAnswered
                      ? answer?.state === 'unsaved'
                        ? 'quizzes.notSaved'
                        : 'quizzes.answered'
                      : 'quizzes.open',
                  )}
                </span>
                {isFlagged && (
                  <span className="ms-2 inline-flex items-center gap-1 font-semibold text-accent">
                    <Icon name="flag" className="size-4" />
                    {t('answering.flagged')}
                  </span>
                )}
              </span>
              <span className="line-clamp-2" lang={language}>
                {stemWords(question.asked.stem)}
              </span>
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
