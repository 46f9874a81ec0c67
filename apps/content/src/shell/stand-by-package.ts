import type { FromShell } from '@amelie/contract';
import type { Troubles } from './troubles';

/** How often the shell says that it still runs. */
const aliveEvery = 5000;

/** Hears what the windows of the package have to say to the shell around them, and tells the player that it runs. */
export function standByPackage(send: (message: FromShell) => void, troubles: Troubles): void {
  const { packageShared } = window;
  if (packageShared) {
    packageShared.leave = () => send({ t: 'close' });
    packageShared.sign = (sign) => troubles.note(sign);
  }
  setInterval(() => send({ t: 'alive' }), aliveEvery);
}
