import { LiveRegion } from '@amelie/ui';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useT } from '../../lib/i18n';
import { leaveNow } from '../../lib/quick-exit/blank';
import { countShift, noPresses, pressesToLeave } from '../../lib/quick-exit/shift-count';
import { useQuickExitTarget } from './use-quick-exit-target';

/** Leaves at once, by a press or by Shift three times. It stands in every frame, at the top end, always in sight. */
export function QuickExitButton() {
  const t = useT();
  const to = useQuickExitTarget();
  const presses = useShiftCalls(() => leaveNow(to));
  return (
    <>
      <Button
        // Dialogs and menus leave what bears this mark alone: it can be pressed while one is open.
        data-react-aria-top-layer
        aria-label={t('frame.quickExitLabel')}
        onPress={() => leaveNow(to)}
        className="calm min-h-11 rounded-full border border-edge px-4 text-s font-medium whitespace-nowrap text-ink hover:bg-sunken"
      >
        {t('frame.quickExit')}
      </Button>
      <LiveRegion>
        {presses > 0 && presses < pressesToLeave && t('frame.quickExitCount', { left: pressesToLeave - presses })}
      </LiveRegion>
    </>
  );
}

/** Counts lone presses of Shift on the whole page; calls at the third. */
function useShiftCalls(onCall: () => void): number {
  const [presses, setPresses] = useState(0);
  const call = useRef(onCall);
  useEffect(() => {
    call.current = onCall;
  });
  useEffect(() => {
    let count = noPresses;
    const take = (type: 'down' | 'up') => (event: KeyboardEvent) => {
      if (event.repeat) return;
      count = countShift(count, { type, key: event.key, at: event.timeStamp });
      setPresses(count.presses);
      if (count.presses >= pressesToLeave) call.current();
    };
    const down = take('down');
    const up = take('up');
    addEventListener('keydown', down, true);
    addEventListener('keyup', up, true);
    return () => {
      removeEventListener('keydown', down, true);
      removeEventListener('keyup', up, true);
    };
  }, []);
  return presses;
}
