import type { FromShell, ItemToOpen, ShellInit, ToShell } from '@amelie/contract';
import { Acknowledgements } from './acknowledgements';
import { ItemSession } from './item-session';
import type { RunTimeStandard } from './run-time';
import { WatchedWindows } from './watch-windows';

/** How long an item may take to unload before its last state is taken without waiting for it. */
const unloading = 2000;

class Shell {
  private readonly now = () => performance.now();
  private readonly acknowledgements = new Acknowledgements(this.now);
  private readonly windows: WatchedWindows;
  private session: ItemSession | null = null;
  private frame: HTMLIFrameElement | null = null;

  constructor(
    private readonly standard: RunTimeStandard,
    private readonly port: MessagePort,
  ) {
    this.windows = new WatchedWindows({
      used: () => this.session?.clock.used(),
      key: (type, key) => this.send({ t: 'key', type, key }),
    });
    port.onmessage = (event: MessageEvent<ToShell>) => this.hear(event.data);
    if (window.packageShared) window.packageShared.leave = () => this.send({ t: 'close' });
    setInterval(() => this.tick(), 1000);
    document.addEventListener('visibilitychange', () => document.hidden && this.session?.saveNow());
    addEventListener('pagehide', () => this.session?.saveNow());
  }

  private send(message: FromShell): void {
    this.port.postMessage(message);
  }

  private hear(message: ToShell): void {
    if (message.t === 'done') this.acknowledgements.done(message.n);
    else if (message.t === 'flush') void this.flush();
    else this.open(message);
  }

  private tick(): void {
    if (this.windows.look(window)) this.session?.clock.used();
    this.session?.clock.tick(!document.hidden);
  }

  /** State first, then the functions that packages look for, then the item itself. */
  open(given: ItemToOpen): void {
    const { standard, acknowledgements, now } = this;
    const session = new ItemSession(given, { standard, acknowledgements, now, send: (commit) => this.send(commit) });
    this.session = session;
    if (window.packageShared && given.theme) window.packageShared.theme = given.theme;
    Object.defineProperty(window, standard.place, { configurable: true, value: session.runTime?.functions });
    const frame = document.createElement('iframe');
    frame.title = given.title;
    frame.allow = 'fullscreen; autoplay; unload';
    frame.src = `f/${given.item.href}`;
    frame.addEventListener('load', () => this.loaded(frame, session));
    this.frame?.remove();
    this.frame = frame;
    document.body.append(frame);
  }

  private loaded(frame: HTMLIFrameElement, session: ItemSession): void {
    if (this.frame !== frame || frame.contentWindow?.location.href === 'about:blank') return;
    const [entry] = performance.getEntriesByName(frame.src) as PerformanceResourceTiming[];
    if (entry && entry.responseStatus >= 400) return;
    this.windows.look(window);
    session.loaded();
    this.send({ t: 'loaded', itemId: session.itemId });
    frame.focus();
  }

  /** Unloads the item while everything above it still stands, so that all its handlers can store what they hold. */
  private async flush(): Promise<void> {
    const { frame, session } = this;
    if (frame) {
      await new Promise<void>((resolve) => {
        frame.addEventListener('load', () => resolve(), { once: true });
        setTimeout(resolve, unloading);
        frame.contentWindow?.location.replace('about:blank');
      });
    }
    session?.finish();
    this.session = null;
    this.send({ t: 'flushed' });
  }
}

/**
 * Waits for the one message that may start a package: from the app's origin, from the window around this one, with a
 * port. Whoever opens this address by itself gets an empty page.
 */
export function startShell(standard: RunTimeStandard): void {
  const { appOrigin } = document.documentElement.dataset;
  if (window.parent === window || !appOrigin) return;
  const begin = (event: MessageEvent<Partial<ShellInit> | null>) => {
    const [port] = event.ports;
    if (event.origin !== appOrigin || event.source !== window.parent || !port || event.data?.t !== 'init') return;
    removeEventListener('message', begin);
    new Shell(standard, port).open(event.data as ShellInit);
  };
  addEventListener('message', begin);
}
