import type { QuestionOf } from '@amelie/contract';
import { useFormat, useT, type Formats } from '../../../lib/i18n';
import { boundsOf, fullKeys } from './key-words';
import type { Reviewing } from './reviewing-props';
import { Feedback, SaidFacts } from './said-facts';
import { VerdictLine, type Verdict } from './verdict-line';

const digits = 6;

/** A right number in words: "40 mg (38–42)". */
export function numberKey({ number }: Formats, one: QuestionOf<'numeric'>['answers'][number], unit: string): string {
  const { least, most } = boundsOf(one);
  const value = `${number(one.value, digits)} ${unit}`.trim();
  return least === most ? value : `${value} (${number(least, digits)} – ${number(most, digits)})`;
}

export function NumericReview({ question, answer, marking, lang }: Reviewing<'numeric'>) {
  const t = useT();
  const format = useFormat();
  const unit = question.unitUse === 'none' ? '' : (question.units.find(({ factor }) => factor === 1)?.name ?? '');
  const keys = question.answers.filter(({ credit }) => credit === 1).map((one) => numberKey(format, one, unit));
  const given = `${answer.number} ${answer.unit}`.trim();
  const feedbacks = [...question.answers, { id: 'other', feedback: question.otherFeedback }];
  return <Entry {...{ given, keys, marking, lang, feedbacks }} alsoLabel={t('answering.alsoRight')} />;
}

export function ShortTextReview({ question, answer, marking, lang }: Reviewing<'short-text'>) {
  const t = useT();
  const keys = fullKeys(question.answers);
  const feedbacks = [...question.answers, { id: 'other', feedback: question.otherFeedback }];
  return (
    <Entry {...{ keys, marking, lang, feedbacks }} given={answer.text.trim()} alsoLabel={t('answering.alsoRight')} />
  );
}

interface EntryProps extends Pick<Reviewing<'short-text'>, 'marking' | 'lang'> {
  given: string;
  keys: readonly string[];
  alsoLabel: string;
  feedbacks: readonly { id: string; feedback: QuestionOf<'short-text'>['otherFeedback'] }[];
}

function Entry({ given, keys, alsoLabel, feedbacks, marking, lang }: EntryProps) {
  const t = useT();
  const format = useFormat();
  const [first, ...others] = keys;
  const verdict: Verdict = given === '' ? 'missed' : (marking.parts[0]?.verdict ?? 'wrong');
  return (
    <div className="flex flex-col gap-2">
      <VerdictLine verdict={verdict} />
      <SaidFacts
        lang={lang}
        facts={[
          given !== '' && { label: t('answering.yourAnswer'), value: given },
          verdict !== 'right' && first !== undefined && { label: t('answering.rightAnswer'), value: first },
          verdict !== 'right' && others.length > 0 && { label: alsoLabel, value: format.list(others) },
        ]}
      />
      {feedbacks
        .filter(({ id }) => marking.told.includes(id))
        .map(({ id, feedback }) => (
          <Feedback key={id} text={feedback} lang={lang} />
        ))}
    </div>
  );
}
