import type { ShellInit } from '@amelie/contract';

/**
 * Waits for the one message that may start a package: from the app's origin, from the window around this one, with a
 * port. Whoever opens this address by itself gets an empty page.
 */
export function awaitInit(begin: (init: ShellInit, port: MessagePort) => void): void {
  const { appOrigin } = document.documentElement.dataset;
  if (window.parent === window || !appOrigin) return;
  const hear = (event: MessageEvent<Partial<ShellInit> | null>) => {
    const [port] = event.ports;
    if (event.origin !== appOrigin || event.source !== window.parent || !port || event.data?.t !== 'init') return;
    removeEventListener('message', hear);
    begin(event.data as ShellInit, port);
  };
  addEventListener('message', hear);
}
