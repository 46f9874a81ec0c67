import type { Estimate, QuizStatistics } from '@amelie/contract';
import { Button } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { csvText, guarded } from '../../lib/files/csv-text';
import { saveFile } from '../../lib/files/save-file';
import { readingOf } from './reading-words';
import type { Guide } from './use-wish';

const cell = (value: number | null) => value ?? '';
const within = (estimate: Estimate | null) => [
  cell(estimate?.value ?? null),
  cell(estimate?.low ?? null),
  cell(estimate?.high ?? null),
];

/** The table of questions as a file, with all figures unrounded. */
export function QuestionsCsv({ figures, guide }: { figures: QuizStatistics; guide: Guide }) {
  const t = useT();
  const from = (title: string) => [title, `${title}: ${t('performance.low')}`, `${title}: ${t('performance.high')}`];
  const save = () => {
    const head = [
      t('performance.number'),
      t('performance.question'),
      t('performance.answers'),
      ...from(t('performance.facility')),
      t('performance.deviation'),
      t('performance.guessScore'),
      t('performance.intendedWeight'),
      t('performance.effectiveWeight'),
      ...from(t('performance.discrimination')),
      t('performance.efficiency'),
      t('performance.alphaIfDeleted'),
      t('performance.reading'),
    ];
    const rows = figures.questions.map((one) => [
      cell(one.place),
      guarded(one.text),
      cell(one.answers),
      ...within(one.facility),
      cell(one.deviation),
      cell(one.guessScore),
      cell(one.intendedWeight),
      cell(one.effectiveWeight),
      ...within(one.discrimination),
      cell(one.discriminationEfficiency),
      cell(one.alphaIfDeleted),
      t(readingOf(one, guide).key),
    ]);
    saveFile('questions.csv', csvText([head, ...rows]), 'text/csv');
  };
  return (
    <Button kind="quiet" size="s" icon="download" onPress={save}>
      {t('performance.csv')}
    </Button>
  );
}
