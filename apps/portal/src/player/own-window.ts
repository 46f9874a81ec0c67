import { ShellReady } from '@amelie/contract';

const lookEvery = 300;
const most = { width: 1280, height: 860 };
/** Room for the screen's own bars. */
const spare = 80;

export interface OwnWindowParts {
  /** The shell in it has loaded, for the first time or anew, and waits for its line. */
  ready(shell: Window): void;
  /** Somebody has closed it. */
  gone(): void;
}

/** The window of a package that does not run in the player's page. Only the player opens it, and only it closes with it. */
export class OwnWindow {
  private opened: Window | null = null;
  private contentOrigin = '';

  constructor(private readonly parts: OwnWindowParts) {}

  start(): void {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const { opened } = this;
      if (!opened || event.source !== opened || event.origin !== this.contentOrigin) return;
      if (ShellReady.safeParse(event.data).success) this.parts.ready(opened);
    });
    addEventListener('pagehide', () => this.close());
    setInterval(() => this.look(), lookEvery);
  }

  /** Opens it at a press of a button; false when the browser has kept it shut. */
  open(address: string, contentOrigin: string): boolean {
    this.close();
    const width = Math.min(most.width, screen.availWidth - spare);
    const height = Math.min(most.height, screen.availHeight - spare);
    this.contentOrigin = contentOrigin;
    this.opened = window.open(address, '_blank', `popup,width=${width},height=${height}`);
    return this.opened !== null;
  }

  /** Brings it to the front. */
  show(): void {
    this.opened?.focus();
  }

  close(): void {
    const { opened } = this;
    this.opened = null;
    opened?.close();
  }

  private look(): void {
    if (!this.opened?.closed) return;
    this.opened = null;
    this.parts.gone();
  }
}
