import type { FromShell, ToShell, UnitToOpen } from '@amelie/contract';
import { nameLanguage } from './name-language';
import { shownIn } from './shown-in';
import { standByPackage } from './stand-by-package';
import { Troubles } from './troubles';
import { WatchedWindows } from './watch-windows';

/** How long an AU may take to say its last words before its frame is taken away. */
const unloading = 2000;
/** Where an AU goes when it is done, beside the shell. */
const returnPath = new URL('return.html', location.href).pathname;

/** The path of what the frame shows; null for another origin, which an AU may lie on. */
function pathIn(frame: HTMLIFrameElement): string | null {
  try {
    return frame.contentWindow?.location.pathname ?? null;
  } catch {
    return null;
  }
}

/**
 * The shell around AUs of cmi5 and activities of xAPI packages. They speak with the record store themselves: here nothing
 * passes but that one is there, is done, or is to go.
 */
export class UnitShell {
  private frame: HTMLIFrameElement | null = null;
  private readonly troubles = new Troubles(
    (what) => this.send({ t: 'trouble', what }),
    () => performance.now(),
  );
  private readonly windows = new WatchedWindows({
    used: () => undefined,
    key: (type, key) => this.send({ t: 'key', type, key }),
  });

  constructor(private readonly port: MessagePort) {
    port.onmessage = (event: MessageEvent<ToShell>) => this.hear(event.data);
    standByPackage((message) => this.send(message), this.troubles);
    setInterval(() => this.windows.look(window), 1000);
  }

  private send(message: FromShell): void {
    this.port.postMessage(message);
  }

  private hear(message: ToShell): void {
    if (message.t === 'open-unit') void this.open(message);
    else if (message.t === 'flush') void this.flush();
  }

  private async open(given: UnitToOpen): Promise<void> {
    await this.unload();
    // In a window of its own the AU is that window: it has asked for one (cmi5 8.1).
    if (window.parent === window) {
      this.send({ t: 'loaded', itemId: given.itemId });
      return location.replace(given.url);
    }
    this.troubles.opened();
    if (window.packageShared && given.theme) window.packageShared.theme = given.theme;
    const frame = document.createElement('iframe');
    frame.title = given.title;
    frame.allow = 'fullscreen; autoplay; unload';
    frame.src = given.url;
    frame.addEventListener('load', () => this.loaded(frame, given));
    this.frame = frame;
    document.body.append(frame);
  }

  private loaded(frame: HTMLIFrameElement, { itemId, language, url }: UnitToOpen): void {
    if (this.frame !== frame) return;
    if (pathIn(frame) === returnPath) return this.returned(frame, itemId);
    const isElsewhere = new URL(url).origin !== window.origin;
    const shown = shownIn(frame);
    if (shown === 'nothing') return;
    if (shown === 'fault' && !isElsewhere) return this.troubles.note('page');
    if (shown === 'page') nameLanguage(frame, language);
    this.windows.look(window);
    this.send({ t: 'loaded', itemId });
    frame.focus();
  }

  private returned(frame: HTMLIFrameElement, itemId: string): void {
    frame.remove();
    this.frame = null;
    this.send({ t: 'returned', itemId });
  }

  /** Takes the AU away while everything above it still stands, so that it can say its last words. */
  private async unload(): Promise<void> {
    const { frame } = this;
    if (!frame) return;
    this.frame = null;
    await new Promise<void>((resolve) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      setTimeout(resolve, unloading);
      frame.contentWindow?.location.replace('about:blank');
    });
    frame.remove();
  }

  private async flush(): Promise<void> {
    await this.unload();
    this.send({ t: 'flushed' });
  }
}
