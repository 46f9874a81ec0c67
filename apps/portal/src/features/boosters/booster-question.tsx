import type { AttemptQuestion, Language, ReviewedQuestion } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Card, CheckboxCards, RadioCards } from '@amelie/ui';
import { useId } from 'react';
import { useT } from '../../lib/i18n';
import { choicesOf, rightOf } from './choices';

interface BoosterQuestionProps {
  question: AttemptQuestion;
  /** Of the course. */
  language: Language;
  chosen: readonly string[];
  /** How the answer stands; null while it can be changed. */
  review: ReviewedQuestion | null;
  onChoose: (chosen: string[]) => void;
}

/** One question of choices, and afterwards which of them are right and why. */
export function BoosterQuestion({ question: { asked }, language, chosen, review, onChoose }: BoosterQuestionProps) {
  const t = useT();
  const id = useId();
  const words = { true: t('forms.booster.true'), false: t('forms.booster.false') };
  const right = review ? rightOf(review) : [];
  const options = choicesOf(asked, words).map(({ value, label }) => ({
    value,
    label: asked.type === 'true-false' ? label : <span lang={language}>{label}</span>,
    verdict: right.includes(value) ? { right: true, label: t('forms.booster.right') } : undefined,
  }));
  const given = { 'aria-labelledby': id, options, isReadOnly: review !== null };
  const feedback = review ? plainTextOf(review.question.feedback) : '';
  return (
    <Card as="div">
      <h2 id={id} className="text-l" lang={language}>
        {plainTextOf(asked.stem)}
      </h2>
      {asked.type === 'multiple' ? (
        <CheckboxCards {...given} hint={t('forms.booster.several')} value={chosen} onChange={onChoose} />
      ) : (
        <RadioCards {...given} value={chosen[0] ?? null} onChange={(option) => onChoose([option])} />
      )}
      {feedback && <p lang={language}>{feedback}</p>}
    </Card>
  );
}
