import type { CertifiedStatistics } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { BreakdownTable } from './breakdown-table';
import { breakdownTitles, wordOf, type Tabled } from './breakdown-words';
import { shownCount } from '../../lib/files/csv-text';
import { FigureDownloads } from './figure-downloads';
import { orderCells, type NamedCell } from './order-cells';

interface BreakdownCardProps {
  statistics: CertifiedStatistics;
  by: Tabled;
  className?: string;
}

/** Who was certified, by one fact; small groups hidden. The table is the chart, too: a bar stands below each value. */
export function BreakdownCard({ statistics, by, className }: BreakdownCardProps) {
  const t = useT();
  const format = useFormat();
  const cells = useCells(statistics, by);
  const title = t(`statistics.by.${by}`);
  const note = t('statistics.gate', { threshold: statistics.threshold });
  const draw = async () => {
    const { drawGroups } = await import('./draw-for-paper');
    return drawGroups(cells, (count) => format.number(count), {
      title,
      note: `${note} ${t('statistics.asOf', { at: format.date(statistics.asOf, 'day') })}`,
    });
  };
  return (
    <Card {...(className ? { className } : {})}>
      <h2 className="font-interface text-s font-normal text-muted">{title}</h2>
      <BreakdownTable by={by} cells={cells} caption={title} />
      <p className="text-s text-muted">{note}</p>
      <div className="mt-auto">
        <FigureDownloads
          title={title}
          fileName={`certified-${by}`}
          draw={draw}
          rows={[
            [t(breakdownTitles[by]), t('statistics.persons')],
            ...cells.map(({ label, count }) => [label, shownCount(count)]),
          ]}
        />
      </div>
    </Card>
  );
}

/** The cells as they are shown, on screen and in files: named, the largest group on top. */
function useCells(statistics: CertifiedStatistics, by: Tabled): NamedCell[] {
  const t = useT();
  const { compare } = useFormat();
  const cells = statistics.breakdowns.find((breakdown) => breakdown.by === by)?.cells ?? [];
  return orderCells(
    cells.map((cell) => ({ ...cell, label: t(wordOf(by, cell.key)) })),
    compare,
  );
}
