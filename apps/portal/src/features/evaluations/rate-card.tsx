import type { ResponseRate } from '@amelie/contract';
import { Card, Facts, ProgressBar } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { useShownPersons } from './shown-rate';

/** How many were asked and how many answered: first of all, since the rest can be read by it only. */
export function RateCard({ rate: { asked, answered, share } }: { rate: ResponseRate }) {
  const t = useT();
  const format = useFormat();
  const persons = useShownPersons();
  return (
    <Card title={t('evaluations.rate')}>
      <Facts
        facts={[
          { label: t('evaluations.asked'), value: persons(asked) },
          { label: t('evaluations.answered'), value: persons(answered) },
        ]}
      />
      {share !== null && (
        <ProgressBar
          value={share}
          label={t('evaluations.rate')}
          valueText={format.percent(share)}
          labelHidden={false}
        />
      )}
      <p className="text-s text-muted">{t('evaluations.roundedNote')}</p>
    </Card>
  );
}
