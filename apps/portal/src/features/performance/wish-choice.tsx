import { attemptChoices, type QuizStatistics, statisticsReaches } from '@amelie/contract';
import { Button, NativeSelect, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { useComputeAgain } from './queries';
import { guides, type WishInAddress } from './use-wish';

/** What is counted and how it is read, and since when the figures stand. */
export function WishChoice({ figures, address }: { figures: QuizStatistics; address: WishInAddress }) {
  const t = useT();
  const { wish, guide, choose } = address;
  const reaches = statisticsReaches.filter((reach) => reach !== 'family' || figures.hasFamily);
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3 *:max-w-full *:min-w-0">
      <NativeSelect
        label={t('performance.attempts')}
        options={attemptChoices.map((value) => ({ value, label: t(`performance.attempts.${value}`) }))}
        value={wish.attempts}
        onChange={(attempts) => choose({ attempts })}
      />
      <NativeSelect
        label={t('performance.reach')}
        options={reaches.map((value) => ({ value, label: t(`performance.reach.${value}`) }))}
        value={wish.reach}
        onChange={(reach) => choose({ reach })}
      />
      <NativeSelect
        label={t('performance.guide')}
        options={guides.map((value) => ({ value, label: t(`performance.guide.${value}`) }))}
        value={guide}
        onChange={(chosen) => choose({ guide: chosen })}
      />
      <ComputedAt figures={figures} address={address} />
    </div>
  );
}

function ComputedAt({ figures, address }: { figures: QuizStatistics; address: WishInAddress }) {
  const t = useT();
  const format = useFormat();
  const say = useRefusalText();
  const again = useComputeAgain(address.wish);
  const compute = () =>
    again.mutate(undefined, {
      onSuccess: () => showToast(t('performance.computedAgain'), 'good'),
      onError: (error) => showToast(say(error), 'loss'),
    });
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-s text-muted">
      {t('performance.computedAt', { at: format.date(figures.computedAt, 'instant') })}
      <Button kind="plain" size="s" pending={again.isPending && t('common.loading')} onPress={compute}>
        {t('performance.again')}
      </Button>
    </p>
  );
}
