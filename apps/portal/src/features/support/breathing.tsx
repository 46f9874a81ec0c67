import { Button, Card, classNames } from '@amelie/ui';
import { useEffect, useState } from 'react';
import { useT, type MessageKey } from '../../lib/i18n';
import { breath, breathAt, type BreathMoment } from './breath';

const words: Record<BreathMoment['phase'], MessageKey> = {
  in: 'support.breathIn',
  out: 'support.breathOut',
  done: 'support.breathDone',
};

/** A circle that goes along with slow breaths. It begins when asked; where motion is unwanted its words go alone. */
export function Breathing() {
  const t = useT();
  const [seconds, setSeconds] = useState<number | null>(null);
  const moment = seconds === null ? null : breathAt(seconds);
  const runs = moment !== null && moment.phase !== 'done';
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setSeconds((before) => (before === null ? null : before + 1)), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return (
    <Card title={t('support.breathTitle')}>
      <p className="text-muted">{t('support.breathLead')}</p>
      <div className="flex flex-col items-center gap-5 py-2">
        <div className="relative grid size-52 place-items-center">
          <span
            aria-hidden="true"
            data-phase={runs ? moment.phase : 'rest'}
            className="breath-circle absolute inset-0 rounded-full border-2 border-primary bg-primary-soft"
          />
          <p role="status" className="relative max-w-40 text-center font-reading text-l font-title">
            {t(moment ? words[moment.phase] : 'support.breathReady')}
          </p>
        </div>
        <p className={classNames('text-s text-muted', !runs && 'invisible')}>
          {t('support.breathRound', { round: moment?.round ?? 1, count: breath.rounds })}
        </p>
        <Button kind="quiet" onPress={() => setSeconds(runs ? null : 0)}>
          {t(runs ? 'support.breathStop' : 'support.breathStart')}
        </Button>
      </div>
      <p className="text-s text-muted">{t('support.breathAlone')}</p>
    </Card>
  );
}
