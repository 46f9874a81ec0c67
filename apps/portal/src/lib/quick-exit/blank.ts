const mark = 'left';

/** Takes the page off the screen, at once and without an effect. */
export function blank(): void {
  document.documentElement.dataset[mark] = '';
  document.title = '';
}

/** Where the quick exit of this document went. */
let goneTo: string | null = null;

/** Leaves: nothing is painted from here on, the session ends behind it, and the browser goes somewhere harmless. */
export function leaveNow(to: string): void {
  blank();
  goneTo = to;
  void fetch('/api/sign-out', { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(() => undefined);
  location.replace(to);
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
