import { CheckboxCards, RadioCards } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import type { Answering, AskedOf } from './answering-props';

function cardsOf(options: AskedOf<'single'>['options'], lang: string | undefined) {
  return options.map(({ id, text }) => ({ value: id, label: <RichText body={text} lang={lang} look="plain" /> }));
}

export function SingleAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'single'>) {
  const t = useT();
  return (
    <RadioCards
      aria-labelledby={labelledBy}
      hint={t('quizzes.oneHint')}
      options={cardsOf(asked.options, lang)}
      value={answer.chosen}
      onChange={(chosen) => onAnswer({ type: 'single', chosen })}
    />
  );
}

export function MultipleAnswer({ asked, answer, onAnswer, labelledBy, lang }: Answering<'multiple'>) {
  const t = useT();
  return (
    <CheckboxCards
      aria-labelledby={labelledBy}
      hint={t('quizzes.severalHint')}
      options={cardsOf(asked.options, lang)}
      value={answer.chosen}
      onChange={(chosen) => onAnswer({ type: 'multiple', chosen })}
    />
  );
}

export function TrueFalseAnswer({ answer, onAnswer, labelledBy }: Answering<'true-false'>) {
  const t = useT();
  const sides = [
    { value: 'true', label: t('answering.true') },
    { value: 'false', label: t('answering.false') },
  ];
  return (
    <RadioCards
      aria-labelledby={labelledBy}
      hint={t('answering.trueFalseHint')}
      options={sides}
      inRow
      value={answer.said === null ? null : String(answer.said)}
      onChange={(side) => onAnswer({ type: 'true-false', said: side === 'true' })}
    />
  );
}
