import type { ShellInit } from '@amelie/contract';

/**
 * Waits for the one message that may start a package: from the app's origin, with a port, from the window around this
 * one, or from the one that has opened it for a package that runs in a window of its own. Whoever opens this address by
 * itself gets an empty page.
 */
export function awaitInit(begin: (init: ShellInit, port: MessagePort) => void): void {
  const { appOrigin } = document.documentElement.dataset;
  const isOwnWindow = window.parent === window;
  const holder = isOwnWindow ? (window.opener as Window | null) : window.parent;
  if (!holder || !appOrigin) return;
  const hear = (event: MessageEvent<Partial<ShellInit> | null>) => {
    const [port] = event.ports;
    if (event.origin !== appOrigin || event.source !== holder || !port || event.data?.t !== 'init') return;
    removeEventListener('message', hear);
    begin(event.data as ShellInit, port);
  };
  addEventListener('message', hear);
  if (!isOwnWindow) return;
  // A package that looks for the platform at the opener of the top would run into a window of another origin.
  Object.defineProperty(window, 'opener', { value: null });
  // The opener can't see when a window of another origin has loaded.
  holder.postMessage({ t: 'ready' }, appOrigin);
  // Without the player's page nothing is saved: also one that went without a word takes the window with it.
  setInterval(() => holder.closed && window.packageShared?.closeWindow?.(), 1000);
}
