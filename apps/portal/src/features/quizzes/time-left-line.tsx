import { classNames, Icon, LiveRegion } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';
import { minutesLeft, timeCall, type TimeCall } from './time-left';

const calls: Record<Exclude<TimeCall, null>, MessageKey> = {
  five: 'answering.fiveMinutes',
  one: 'answering.oneMinute',
  over: 'answering.timeOver',
};

/** How much time is left, in minutes: calm, and read aloud only when there is something to do about it. */
export function TimeLeftLine({ left }: { left: number }) {
  const t = useT();
  const format = useFormat();
  const call = timeCall(left);
  return (
    <>
      <p
        className={classNames(
          'flex items-center gap-2 text-s font-medium tabular-nums',
          call === null ? 'text-muted' : 'text-caution',
        )}
      >
        <Icon name="clock" className="size-4.5" />
        {call === 'over'
          ? t('answering.timeOver')
          : t('answering.timeLeft', { time: format.minutes(minutesLeft(left)) })}
      </p>
      <LiveRegion>{call && t(calls[call])}</LiveRegion>
    </>
  );
}
