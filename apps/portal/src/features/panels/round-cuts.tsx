import type { RoundCut, StandardPanel } from '@amelie/contract';
import { Badge, Card, Facts, FigureNumber, Table } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';

/** The cut of each finished round: its mark, how far judges are apart, and on which questions. */
export function RoundCuts({ panel }: { panel: StandardPanel }) {
  const t = useT();
  if (panel.cuts.length === 0)
    return (
      <Card title={t('panels.cut')}>
        <p className="text-muted">{t('panels.noCut')}</p>
      </Card>
    );
  return [...panel.cuts].reverse().map((cut) => <RoundCard key={cut.round} panel={panel} cut={cut} />);
}

const unsaid = '–';

function RoundCard({ panel, cut }: { panel: StandardPanel; cut: RoundCut }) {
  const t = useT();
  const format = useFormat();
  const tenths = new Intl.NumberFormat(format.region, { style: 'percent', maximumFractionDigits: 1 });
  const share = (value: number | null) => (value === null ? unsaid : tenths.format(value));
  const nameOf = new Map(panel.judges.map(({ id, name }) => [id, name]));
  return (
    <Card title={t('panels.roundCut', { round: cut.round })}>
      <FigureNumber value={share(cut.share)} of={t('panels.ofJudges', { count: cut.judges })} />
      <Facts
        facts={[
          { label: t('panels.standardError'), value: share(cut.standardError) },
          { label: t('panels.deviation'), value: share(cut.deviation) },
          ...cut.byJudge.map((one) => ({ label: nameOf.get(one.judgeId) ?? unsaid, value: share(one.share) })),
        ]}
      />
      <SpreadTable panel={panel} cut={cut} share={share} />
      <p className="text-s text-muted">{t('panels.spreadText')}</p>
    </Card>
  );
}

interface SpreadTableProps {
  panel: StandardPanel;
  cut: RoundCut;
  share: (value: number | null) => string;
}

function SpreadTable({ panel, cut, share }: SpreadTableProps) {
  const t = useT();
  const textOf = new Map(panel.items.map(({ id, text }, place) => [id, `${place + 1}. ${text}`]));
  return (
    <Table
      caption={t('panels.spread', { round: cut.round })}
      captionHidden
      rows={cut.items}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          id: 'question',
          title: t('panels.question'),
          isRowHeader: true,
          cell: ({ itemId, isApart }) => (
            <span className="flex flex-col items-start gap-1">
              <span className="line-clamp-2 [overflow-wrap:anywhere]">{textOf.get(itemId)}</span>
              {isApart && <Badge tone="caution">{t('panels.apart')}</Badge>}
            </span>
          ),
        },
        { id: 'mean', title: t('panels.mean'), align: 'end', cell: ({ mean }) => share(mean) },
        {
          id: 'spread',
          title: t('panels.lowHigh'),
          align: 'end',
          cell: ({ low, high }) => <span className="whitespace-nowrap">{`${share(low)} – ${share(high)}`}</span>,
        },
      ]}
    />
  );
}
