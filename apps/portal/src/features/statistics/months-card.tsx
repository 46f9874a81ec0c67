import type { Cell, CertifiedStatistics } from '@amelie/contract';
import { Card, Disclosure, Skeleton, Table } from '@amelie/ui';
import { lazy, Suspense } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { shownCount } from '../../lib/files/csv-text';
import { DisclosedCount } from './disclosed-count';
import { FigureDownloads } from './figure-downloads';
import { firstDay } from './months';
import { useMonthWords } from './use-month-words';

const MonthBars = lazy(() => import('./month-bars').then((file) => ({ default: file.MonthBars })));

const chartHeight = 'h-56 xl:h-72';

/** Certified by month: a chart, the same in a sentence, and the same as a table. */
export function MonthsCard({ statistics, className }: { statistics: CertifiedStatistics; className?: string }) {
  const t = useT();
  const { asOf } = statistics;
  const cells = statistics.breakdowns.find(({ by }) => by === 'month')?.cells ?? [];
  const format = useFormat();
  const words = useMonthWords();
  const summary = useSummary(cells);
  const hasBars = cells.some(({ count }) => count !== null);
  const title = t('statistics.byMonth');
  const note = t('statistics.gateMonths', { threshold: statistics.threshold });
  const draw = async () => {
    const { drawMonths } = await import('./draw-for-paper');
    return drawMonths(cells, words, {
      title,
      note: `${note} ${t('statistics.asOf', { at: format.date(asOf, 'day') })}`,
    });
  };
  return (
    <Card {...(className ? { className } : {})}>
      <h2 className="font-interface text-s font-normal text-muted">{title}</h2>
      <p>{summary}</p>
      {hasBars && (
        <Suspense fallback={<Skeleton className={`${chartHeight} w-full`} />}>
          <MonthBars cells={cells} label={summary} className={chartHeight} />
        </Suspense>
      )}
      <p className="text-s text-muted">{note}</p>
      {cells.length > 0 && (
        <div className="mt-auto flex flex-wrap items-start gap-x-6">
          <div className="grow">
            <Disclosure summary={t('statistics.asTable')}>
              <MonthsTable cells={cells} />
            </Disclosure>
          </div>
          <FigureDownloads
            title={title}
            fileName="certified-months"
            {...(hasBars ? { draw } : {})}
            rows={[
              [t('statistics.month'), t('statistics.persons')],
              ...cells.map(({ key, count }) => [format.date(firstDay(key), 'month'), shownCount(count)]),
            ]}
          />
        </div>
      )}
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
