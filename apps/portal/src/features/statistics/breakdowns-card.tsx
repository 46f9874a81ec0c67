import type { CertifiedStatistics } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { BreakdownTable } from './breakdown-table';
import { tabled } from './breakdown-words';

/** Who was certified: by country, profession and gender, small groups hidden. */
export function BreakdownsCard({ statistics }: { statistics: CertifiedStatistics }) {
  const t = useT();
  return (
    <Card title={t('statistics.who')}>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-3">
        {tabled.map((by) => (
          <BreakdownTable
            key={by}
            by={by}
            cells={statistics.breakdowns.find((breakdown) => breakdown.by === by)?.cells ?? []}
          />
        ))}
      </div>
      <p className="text-s text-muted">{t('statistics.gate', { threshold: statistics.threshold })}</p>
    </Card>
  );
}
