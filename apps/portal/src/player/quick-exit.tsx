import { LiveRegion } from '@amelie/ui';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useQuickExitTarget } from '../features/quick-exit/use-quick-exit-target';
import { useT } from '../lib/i18n';
import { pressesToLeave } from '../lib/quick-exit/shift-count';
import type { ShiftCalls } from './shift-calls';

interface QuickExitProps {
  calls: ShiftCalls;
  leave: (to: string) => void;
}

/** Leaves at once, by a press or by Shift three times, in the page or in the package. */
export function QuickExit({ calls, leave }: QuickExitProps) {
  const t = useT();
  const to = useQuickExitTarget();
  const [presses, setPresses] = useState(0);
  useEffect(
    () =>
      calls.listen((count) => {
        setPresses(count);
        if (count >= pressesToLeave) leave(to);
      }),
    [calls, leave, to],
  );
  return (
    <>
      <Button
        // Dialogs leave what bears this mark alone: it can be pressed while one is open.
        data-react-aria-top-layer
        aria-label={t('frame.quickExitLabel')}
        onPress={() => leave(to)}
        className="calm min-h-11 rounded-full border border-edge px-3 text-s sm:px-4 font-medium whitespace-nowrap text-ink hover:bg-sunken"
      >
        {t('frame.quickExit')}
      </Button>
      <LiveRegion>
        {presses > 0 && presses < pressesToLeave && t('frame.quickExitCount', { left: pressesToLeave - presses })}
      </LiveRegion>
    </>
  );
}
