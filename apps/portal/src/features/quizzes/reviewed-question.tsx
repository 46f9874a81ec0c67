import type { ReviewedQuestion as Reviewed } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Badge, Card, classNames, Disclosure, Icon, type IconName } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';
import { plainOptions, type PlainOption } from './plain-choice';

interface ReviewedQuestionProps {
  question: Reviewed;
  number: number;
  language: string | undefined;
}

/** A question after the hand-in: what was chosen, what is right, why, and where that is known from. */
export function ReviewedQuestion({ question, number, language }: ReviewedQuestionProps) {
  const t = useT();
  const { source, stem, feedback } = question.question;
  const isRight = question.marking.score === 1;
  const options = plainOptions(question, { true: t('quizzes.true'), false: t('quizzes.false') });
  const telling = options.filter(({ chosen, correct }) => chosen || correct);
  const others = options.filter((option) => !telling.includes(option));
  const told = plainTextOf(feedback);
  return (
    <Card
      as="li"
      level={3}
      over={
        <span className="flex items-center justify-between gap-3 pb-1">
          {t('quizzes.questionNumber', { number })}
          <Badge tone={isRight ? 'good' : 'neutral'} {...(isRight ? { icon: 'check' as const } : {})}>
            {t(isRight ? 'quizzes.right' : 'quizzes.notRight')}
          </Badge>
        </span>
      }
      title={<span lang={language}>{plainTextOf(stem)}</span>}
    >
      <ReviewedOptions options={telling} language={language} />
      {others.length > 0 && (
        <Disclosure summary={t('quizzes.others', { count: others.length })}>
          <ReviewedOptions options={others} language={language} />
        </Disclosure>
      )}
      {!question.marking.answered && <p className="text-s text-muted">{t('quizzes.youLeftOpen')}</p>}
      {told && <p lang={language}>{told}</p>}
      {source && (
        <p className="text-s text-muted">
          {t('quizzes.source')} <span lang={language}>{source}</span>
        </p>
      )}
    </Card>
  );
}

function ReviewedOptions({ options, language }: { options: readonly PlainOption[]; language: string | undefined }) {
  return (
    <ul className="flex flex-col gap-2.5">
      {options.map((option) => (
        <ReviewedOption key={option.id} option={option} language={language} />
      ))}
    </ul>
  );
}

interface Verdict {
  words: MessageKey;
  icon: IconName;
  mark: string;
  look: string;
}

function verdictOf({ chosen, correct }: PlainOption): Verdict | null {
  if (chosen && correct)
    return { words: 'quizzes.chosenRight', icon: 'check', mark: 'text-good', look: 'border-good bg-good-soft' };
  if (chosen)
    return {
      words: 'quizzes.chosenWrong',
      icon: 'close',
      mark: 'text-caution',
      look: 'border-caution bg-caution-soft',
    };
  if (correct)
    return { words: 'quizzes.wouldBeRight', icon: 'check', mark: 'text-good', look: 'border-good border-dashed' };
  return null;
}

function ReviewedOption({ option, language }: { option: PlainOption; language: string | undefined }) {
  const t = useT();
  const verdict = verdictOf(option);
  return (
    <li className={classNames('rounded-m border px-4 py-3', verdict?.look ?? 'border-line')}>
      {verdict && (
        <p className={classNames('mb-1 flex items-center gap-1.5 text-s font-semibold', verdict.mark)}>
          <Icon name={verdict.icon} className="size-4.5" />
          {t(verdict.words)}
        </p>
      )}
      <p lang={language} className={classNames(!verdict && 'text-muted')}>
        {option.text}
      </p>
      {option.feedback && (
        <p lang={language} className="mt-1 text-s text-muted">
          {option.feedback}
        </p>
      )}
    </li>
  );
}
