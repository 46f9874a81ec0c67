import type { QuestionStatistics } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { Reading } from './question-table';
import { unsaid, useFigures } from './use-figures';
import type { Guide } from './use-wish';

/** All figures of one question, each with its name and, where it is uncertain, its interval. */
export function QuestionFacts({ question, guide }: { question: QuestionStatistics; guide: Guide }) {
  const t = useT();
  const format = useFormat();
  const { percent, ofHundred, number, shareWithin, hundredWithin } = useFigures();
  const { answers, negativeCovariance, effectiveWeight } = question;
  return (
    <Card title={t('performance.figures')}>
      <p>
        <Reading question={question} guide={guide} />
      </p>
      <Facts
        facts={[
          { label: t('performance.answers'), value: answers === null ? unsaid : format.number(answers) },
          { label: t('performance.facility'), value: shareWithin(question.facility) },
          { label: t('performance.guessScore'), value: percent(question.guessScore) },
          { label: t('performance.deviationMarks'), value: number(question.deviation) },
          { label: t('performance.discrimination'), value: hundredWithin(question.discrimination) },
          { label: t('performance.efficiency'), value: ofHundred(question.discriminationEfficiency) },
          { label: t('performance.intendedWeight'), value: ofHundred(question.intendedWeight) },
          {
            label: t('performance.effectiveWeight'),
            value: negativeCovariance ? t('performance.negative') : ofHundred(effectiveWeight),
          },
          { label: t('performance.alphaIfDeleted'), value: ofHundred(question.alphaIfDeleted) },
        ]}
      />
      <p className="text-s text-muted">{t('performance.intervalNote')}</p>
    </Card>
  );
}
