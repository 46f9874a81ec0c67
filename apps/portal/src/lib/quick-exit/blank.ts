import { passing, remembered } from '../storage/remembered';

const mark = 'left';

/** Takes the page off the screen, at once and without an effect. */
export function blank(): void {
  document.documentElement.dataset[mark] = '';
  document.title = '';
}

/** Where the quick exit of this document went. */
let goneTo: string | null = null;

const endSession = (keepalive: boolean) =>
  fetch('/api/sign-out', { method: 'POST', keepalive, credentials: 'same-origin' });

/**
 * Leaves: nothing is painted from here on, the session ends behind it, and the browser goes somewhere harmless. The
 * mark stays until the server has taken the sign-out, which clears what the browser kept: without a line it is still
 * there when somebody comes back.
 */
export function leaveNow(to: string): void {
  blank();
  goneTo = to;
  remembered.keep(mark, 'yes');
  passing.forget('last-place');
  passing.forget('last-title');
  passing.forget('country');
  void endSession(true)
    .then((answer) => answer.ok && remembered.forget(mark))
    .catch(() => undefined);
  location.replace(to);
}

const pause = 2000;

/**
 * Ends a session that outlived the quick exit, before anything is shown: tries until the server has answered. Answers
 * whether there was one: what this document has asked so far was answered to whoever left.
 */
export async function finishLeaving(): Promise<boolean> {
  if (remembered.read(mark) === null) return false;
  while (remembered.read(mark) !== null) {
    const answer = await endSession(false).catch(() => null);
    if (answer && answer.status < 500) remembered.forget(mark);
    else await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}

/**
 * What the browser keeps for its Back button is blank too: a page left for good stays so; any other comes back
 * when it is shown again.
 */
export function blankWhenLeft(): void {
  addEventListener('pagehide', (event) => {
    if (event.persisted) document.documentElement.dataset[mark] = '';
  });
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    if (goneTo) location.replace(goneTo);
    else location.reload();
  });
}
