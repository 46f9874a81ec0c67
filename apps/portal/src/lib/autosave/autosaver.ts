export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown };

type Save<V> = (value: V) => Promise<{ savedAt: string }>;

const pause = 1000;
const pauseAfterFailure = 5000;

/**
 * Saves what is written, a moment after the last stroke: one save at a time, the newest version wins, and what could
 * not be saved is tried again.
 */
export class Autosaver<V> {
  private state: SaveState = { kind: 'untouched' };
  private unsaved: { value: V } | null = null;
  private running: Promise<boolean> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly save: Save<V>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): SaveState => this.state;

  /** There is a newer version; it is saved soon. */
  readonly change = (value: V): void => {
    this.unsaved = { value };
    this.show({ kind: 'waiting' });
    this.saveIn(pause);
  };

  /** Saves at once; true when everything is safe. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (!this.unsaved) return true;
    this.running = this.saveOnce(this.unsaved.value);
    const isSafe = await this.running;
    this.running = null;
    return isSafe;
  };

  /** Whoever wrote has left: what is unsaved is saved once more, and nothing is tried again after that. */
  readonly leave = (): void => {
    clearTimeout(this.timer);
    this.listeners.clear();
    void this.flush().finally(() => clearTimeout(this.timer));
  };

  private async saveOnce(value: V): Promise<boolean> {
    this.unsaved = null;
    this.show({ kind: 'saving' });
    try {
      const { savedAt } = await this.save(value);
      this.show(this.unsaved ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
      return true;
    } catch (error) {
      this.unsaved ??= { value };
      this.show({ kind: 'failed', error });
      this.saveIn(pauseAfterFailure);
      return false;
    }
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private show(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
