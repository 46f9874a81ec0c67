import type { Cell, CertifiedStatistics } from '@amelie/contract';
import { Card, Disclosure, Skeleton, Table } from '@amelie/ui';
import { lazy, Suspense } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { DisclosedCount } from './disclosed-count';
import { firstDay } from './months';

const MonthBars = lazy(() => import('./month-bars').then((file) => ({ default: file.MonthBars })));

const chartHeight = 'h-56';

/** Certified by month: a chart, the same in a sentence, and the same as a table. */
export function MonthsCard({ statistics }: { statistics: CertifiedStatistics }) {
  const t = useT();
  const cells = statistics.breakdowns.find(({ by }) => by === 'month')?.cells ?? [];
  const summary = useSummary(cells);
  return (
    <Card>
      <h2 className="font-interface text-s font-normal text-muted">{t('statistics.byMonth')}</h2>
      <p>{summary}</p>
      {cells.some(({ count }) => count !== null) && (
        <Suspense fallback={<Skeleton className={`${chartHeight} w-full`} />}>
          <MonthBars cells={cells} label={summary} className={chartHeight} />
        </Suspense>
      )}
      {cells.length > 0 && (
        <Disclosure summary={t('statistics.asTable')}>
          <MonthsTable cells={cells} />
        </Disclosure>
      )}
      <p className="mt-auto text-s text-muted">{t('statistics.gateMonths', { threshold: statistics.threshold })}</p>
    </Card>
  );
}

/** What the chart shows, in words: how high it goes, and how many months can be shown. */
function useSummary(cells: readonly Cell[]): string {
  const t = useT();
  const shown = cells.flatMap(({ count }) => (count === null ? [] : [count]));
  if (shown.length === 0) return t('statistics.monthsHidden');
  return t('statistics.monthsSummary', { count: Math.max(...shown), shown: shown.length, months: cells.length });
}

function MonthsTable({ cells }: { cells: readonly Cell[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<Cell>
      caption={t('statistics.byMonth')}
      captionHidden
      narrow="scroll"
      rows={cells}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'month',
          title: t('statistics.month'),
          isRowHeader: true,
          cell: ({ key }) => format.date(firstDay(key), 'month'),
        },
        {
          id: 'count',
          title: t('statistics.persons'),
          align: 'end',
          cell: ({ count }) => <DisclosedCount count={count} />,
        },
      ]}
    />
  );
}
