import type { PartStatistics, QuestionStatistics } from '@amelie/contract';
import { Badge, Card, Skeleton, Table, type TableColumn } from '@amelie/ui';
import { lazy, Suspense, useMemo } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { hasCurve } from './curve-chart-options';
import { unsaid, useFigures } from './use-figures';

const CurveChart = lazy(() => import('./curve-chart').then((file) => ({ default: file.CurveChart })));

const height = 'h-56 w-full';

type Lettered = PartStatistics & { letter: string };

/** A, B, C …; after Z, AA. */
const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** Who chose what, or got which part right, by third of the totals: curves, and the same as a table. */
export function PartFigures({ question, fewest }: { question: QuestionStatistics; fewest: number }) {
  const t = useT();
  const parts = useMemo(
    () => question.parts.map((part, place): Lettered => ({ ...part, letter: letterOf(place) })),
    [question.parts],
  );
  const title = t(question.figures === 'right' ? 'performance.gotRight' : 'performance.chosen');
  if (question.figures === 'none')
    return (
      <Card title={t('performance.chosen')}>
        <p className="text-muted">{t('performance.writtenFreely')}</p>
      </Card>
    );
  return (
    <Card title={title}>
      {parts.some(hasCurve) ? (
        <Suspense fallback={<Skeleton className={height} />}>
          <CurveChart parts={parts} label={t('performance.curveLabel')} className={height} />
        </Suspense>
      ) : (
        <p className="text-muted">{t('performance.curveFew', { count: fewest })}</p>
      )}
      <PartTable parts={parts} title={title} />
      <p className="text-s text-muted">{t('performance.curveText')}</p>
    </Card>
  );
}

function PartTable({ parts, title }: { parts: readonly Lettered[]; title: string }) {
  return (
    <Table caption={title} captionHidden narrow="scroll" rows={parts} rowKey={({ id }) => id} columns={useColumns()} />
  );
}

function useColumns(): TableColumn<Lettered>[] {
  const t = useT();
  const format = useFormat();
  const { percent, number } = useFigures();
  const end = { align: 'end' } as const;
  const third = (place: number) => (part: Lettered) => percent(part.byThird[place] ?? null);
  return [
    { id: 'part', title: t('performance.part'), isRowHeader: true, cell: (part) => <PartName part={part} /> },
    {
      id: 'count',
      title: t('performance.count'),
      ...end,
      cell: ({ count }) => (count === null ? unsaid : format.number(count)),
    },
    { id: 'share', title: t('performance.share'), ...end, cell: ({ share }) => percent(share) },
    { id: 'lower', title: t('performance.lowerThird'), ...end, cell: third(0) },
    { id: 'middle', title: t('performance.middleThird'), ...end, cell: third(1) },
    { id: 'upper', title: t('performance.upperThird'), ...end, cell: third(2) },
    {
      id: 'biserial',
      title: t('performance.withTotal'),
      ...end,
      cell: ({ pointBiserial }) => number(pointBiserial),
    },
  ];
}

function PartName({ part }: { part: Lettered }) {
  const t = useT();
  const truth = { true: t('performance.true'), false: t('performance.false') }[part.id];
  return (
    <span className="inline-flex min-w-40 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="[overflow-wrap:anywhere]">
        {part.letter}. {part.text || truth}
      </span>
      {part.isKey && <Badge tone="good">{t('performance.key')}</Badge>}
    </span>
  );
}
