export interface WindowEvents {
  used(): void;
  key(type: 'down' | 'up', key: 'Shift' | 'other'): void;
}

const signs = ['pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart', 'keydown'] as const;

/** Listens in every window of the package to whether somebody is there, and to the quick exit's three Shifts. */
export class WatchedWindows {
  private readonly known = new WeakSet<Document>();
  private lastKey: 'Shift' | 'other' = 'Shift';

  constructor(private readonly events: WindowEvents) {}

  /** Finds windows and documents that are new since the last look. Answers whether a film or sound is playing. */
  look(top: Window): boolean {
    let playing = false;
    for (let index = 0; index < Math.min(top.length, 20); index += 1) {
      const child = top[index];
      if (child) playing = this.lookInto(child) || playing;
    }
    return playing;
  }

  private lookInto(child: Window): boolean {
    try {
      const { document } = child;
      if (!this.known.has(document)) this.listen(document);
      const media = [...document.querySelectorAll<HTMLMediaElement>('video, audio')];
      return media.some((one) => !one.paused && !one.ended) || this.look(child);
    } catch {
      // A frame inside the package that shows another site.
      return false;
    }
  }

  private listen(document: Document): void {
    this.known.add(document);
    for (const sign of signs)
      document.addEventListener(sign, () => this.events.used(), { capture: true, passive: true });
    document.addEventListener('keydown', (event) => this.tell('down', event), true);
    document.addEventListener('keyup', (event) => this.tell('up', event), true);
  }

  /** What is typed stays in the package: only that it was not Shift is told, and only once in a row. */
  private tell(type: 'down' | 'up', event: KeyboardEvent): void {
    if (event.repeat) return;
    const key = event.key === 'Shift' ? 'Shift' : 'other';
    if (key === 'other' && (type === 'up' || this.lastKey === 'other')) return;
    this.lastKey = key;
    this.events.key(type, key);
  }
}
