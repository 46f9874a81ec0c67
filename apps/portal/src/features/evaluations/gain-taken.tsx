import type { GainReport } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { useShownRate } from './shown-rate';

/** How many went on from test to test, and whether those who did not had known more or less at the start. */
export function GainTaken({ report: { rates, attrition, delayed } }: { report: GainReport }) {
  const t = useT();
  const format = useFormat();
  const rate = useShownRate();
  const told = [attrition.after, ...(delayed ? [attrition.delayed] : [])].flatMap(({ stayed, left }) =>
    stayed === null || left === null
      ? []
      : [t('evaluations.gain.attrition', { stayed: format.percent(stayed), left: format.percent(left) })],
  );
  return (
    <Card title={t('evaluations.gain.taken')}>
      <Facts
        stacked
        facts={[
          { label: t('evaluations.gain.rateAfter'), value: rate(rates.after) },
          ...(delayed ? [{ label: t('evaluations.gain.rateDelayed'), value: rate(rates.delayed) }] : []),
        ]}
      />
      {told.map((line, place) => (
        <p key={place}>{line}</p>
      ))}
      <p className="text-s text-muted">{t('evaluations.roundedNote')}</p>
    </Card>
  );
}
