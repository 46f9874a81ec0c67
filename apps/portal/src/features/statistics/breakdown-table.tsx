import type { Cell } from '@amelie/contract';
import { Table } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { breakdownTitles, wordOf, type Tabled } from './breakdown-words';
import { DisclosedCount } from './disclosed-count';
import { orderCells, type NamedCell } from './order-cells';

/** One breakdown: each value with its rounded count and a bar of that length. */
export function BreakdownTable({ by, cells }: { by: Tabled; cells: readonly Cell[] }) {
  const t = useT();
  const { compare } = useFormat();
  const named = cells.map((cell) => ({ ...cell, label: t(wordOf(by, cell.key)) }));
  const largest = Math.max(1, ...cells.map(({ count }) => count ?? 0));
  return (
    <Table<NamedCell>
      caption={t('statistics.certifiedBy', { by: t(breakdownTitles[by]) })}
      captionHidden
      narrow="scroll"
      rows={orderCells(named, compare)}
      rowKey={({ key }) => key}
      columns={[
        {
          id: 'value',
          title: t(breakdownTitles[by]),
          isRowHeader: true,
          cell: (row) => <Value row={row} of={largest} />,
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

function Value({ row: { label, count }, of }: { row: NamedCell; of: number }) {
  if (count === null) return <span className="text-muted">{label}</span>;
  return (
    <>
      {label}
      <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-primary" style={{ width: `${(count / of) * 100}%` }} />
      </span>
    </>
  );
}
