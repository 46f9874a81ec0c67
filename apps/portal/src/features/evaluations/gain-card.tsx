import type { ShownGain } from '@amelie/contract';
import { Card, Facts, Skeleton } from '@amelie/ui';
import { lazy, Suspense } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { useGainWords } from './gain-words';

const AnswerBars = lazy(() => import('./answer-bars').then((file) => ({ default: file.AnswerBars })));

interface GainCardProps {
  title: string;
  gain: ShownGain | null;
  threshold: number;
  /** What the second bar is called. */
  later: string;
  /** (delayed − before) / (after − before); only where the delayed test is compared. */
  retention?: number | null;
}

/** One comparison: what it says in a sentence, both means as bars, and the figures behind it. */
export function GainCard({ title, gain, threshold, later, retention = null }: GainCardProps) {
  const t = useT();
  const words = useGainWords();
  if (!gain)
    return (
      <Card title={title}>
        <p className="text-muted">{t('evaluations.gain.few', { threshold })}</p>
      </Card>
    );
  return (
    <Card title={title}>
      <p>{words.reading(gain)}</p>
      <Means gain={gain} later={later} />
      <GainFacts gain={gain} later={later} retention={retention} />
    </Card>
  );
}

function Means({ gain: { before, after }, later }: { gain: ShownGain; later: string }) {
  const t = useT();
  const format = useFormat();
  const bars = [
    { key: 'before', label: t('evaluations.gain.meanBefore'), count: before },
    { key: 'after', label: later, count: after },
  ];
  const label = t('evaluations.gain.chartOf', { before: format.percent(before), after: format.percent(after) });
  return (
    <Suspense fallback={<Skeleton className="h-22 w-full" />}>
      <AnswerBars answers={bars} label={label} say={format.percent} most={1} />
    </Suspense>
  );
}

function GainFacts({
  gain,
  later,
  retention,
}: Pick<GainCardProps, 'later'> & { gain: ShownGain; retention: number | null }) {
  const t = useT();
  const format = useFormat();
  const words = useGainWords();
  const { pairs, before, after, dz, normalisedGain } = gain;
  const facts = [
    { label: t('evaluations.gain.pairs'), value: format.number(pairs) },
    { label: t('evaluations.gain.meanBefore'), value: format.percent(before) },
    { label: later, value: format.percent(after) },
    { label: t('evaluations.gain.difference'), value: words.difference(gain) },
    ...(dz === null ? [] : [{ label: t('evaluations.gain.dz'), value: format.number(dz, 2) }]),
    ...(normalisedGain === null
      ? []
      : [{ label: t('evaluations.gain.normalised'), value: format.percent(normalisedGain) }]),
    ...(retention === null ? [] : [{ label: t('evaluations.gain.retention'), value: format.percent(retention) }]),
  ];
  return <Facts stacked facts={facts} />;
}
