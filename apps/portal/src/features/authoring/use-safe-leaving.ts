import { useEffect } from 'react';
import type { SaveState } from '../../lib/autosave/autosaver';
import { useLeaveGuard } from './use-leave-guard';

/**
 * Leaving an editor that saves by itself: within the app it saves first and then goes on. `isStuck` when that failed:
 * then somebody has to say whether to stay or to leave.
 */
export function useSafeLeaving(kind: SaveState['kind'], flush: () => Promise<boolean>) {
  const blocker = useLeaveGuard(kind !== 'untouched' && kind !== 'saved');
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (kind === 'saved') blocker.proceed();
    if (kind === 'waiting') void flush();
  }, [blocker, kind, flush]);
  return {
    isStuck: blocker.state === 'blocked' && kind === 'failed',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
