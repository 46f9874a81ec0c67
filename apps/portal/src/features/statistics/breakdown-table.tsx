import { Table } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { breakdownTitles, type Tabled } from './breakdown-words';
import { DisclosedCount } from './disclosed-count';
import type { NamedCell } from './order-cells';

interface BreakdownTableProps {
  by: Tabled;
  /** In the order in which they are shown. */
  cells: readonly NamedCell[];
  caption: string;
}

/** One breakdown: each value with its rounded count and a bar of that length. */
export function BreakdownTable({ by, cells, caption }: BreakdownTableProps) {
  const t = useT();
  const largest = Math.max(1, ...cells.map(({ count }) => count ?? 0));
  return (
    <Table<NamedCell>
      caption={caption}
      captionHidden
      narrow="scroll"
      rows={cells}
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
