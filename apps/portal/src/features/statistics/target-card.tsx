import type { CertifiedStatistics } from '@amelie/contract';
import { Button, Card, FigureNumber, ProgressBar } from '@amelie/ui';
import { useState } from 'react';
import { T, useFormat, useT } from '../../lib/i18n';
import { useSignedIn } from '../../lib/me/use-me';
import { ChangeTargetDialog } from './change-target-dialog';
import { FigureDownloads } from './figure-downloads';
import { neededAMonth } from './needed-a-month';

/** The one figure of the page: certified so far, each person once, of the target. */
export function TargetCard({ statistics, className }: { statistics: CertifiedStatistics; className?: string }) {
  const t = useT();
  const format = useFormat();
  const { rights } = useSignedIn();
  const [changing, setChanging] = useState(false);
  const { target, certified } = statistics;
  const ofTarget = t('statistics.ofTarget', { target: format.number(target.target) });
  return (
    <Card {...(className ? { className } : {})}>
      <h2 className="font-interface text-s font-normal text-muted">{t('statistics.eachOnce')}</h2>
      <FigureNumber value={format.number(certified)} of={ofTarget} />
      <ProgressBar
        value={certified / target.target}
        label={t('statistics.certified')}
        valueText={`${format.number(certified)} ${ofTarget}`}
        labelHidden
      />
      <WayToGo statistics={statistics} />
      <p className="text-s text-muted">
        {t('statistics.period', { from: format.date(target.from), until: format.date(target.until) })}{' '}
        {t('statistics.exact')}
      </p>
      <div className="mt-auto flex flex-wrap items-center gap-x-5 gap-y-2 pt-1">
        {rights.includes('edit-targets') && (
          <Button kind="quiet" size="s" onPress={() => setChanging(true)}>
            {t('statistics.changeTarget')}
          </Button>
        )}
        <FigureDownloads title={t('statistics.certified')} fileName="certified" rows={useRows(statistics)} />
      </div>
      <ChangeTargetDialog target={target} isOpen={changing} onOpenChange={setChanging} />
    </Card>
  );
}

/** The headline as a table: headings and one line. */
function useRows({ certified, target }: CertifiedStatistics) {
  const t = useT();
  const format = useFormat();
  return [
    [t('statistics.certified'), t('statistics.targetNumber'), t('statistics.firstMonth'), t('statistics.lastMonth')],
    [certified, target.target, format.date(target.from, 'month'), format.date(target.until, 'month')],
  ];
}

const bold = { b: (words: string) => <strong className="font-semibold">{words}</strong> };

function WayToGo({ statistics: { target, certified, asOf } }: { statistics: CertifiedStatistics }) {
  const t = useT();
  const format = useFormat();
  const left = target.target - certified;
  const needed = neededAMonth(left, target.until, new Date(asOf).getTime());
  if (left <= 0) return <p>{t('statistics.met')}</p>;
  if (needed === null) return <p>{t('statistics.overLeft', { left })}</p>;
  return (
    <p>
      <T id="statistics.wayToGo" values={{ left, needed, until: format.date(target.until, 'month') }} tags={bold} />
    </p>
  );
}
