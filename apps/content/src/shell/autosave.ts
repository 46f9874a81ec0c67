const quiet = 2000;
const longest = 10_000;

/** Saves two seconds after the last change, and ten seconds after the first one at the latest. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private dueTimer: ReturnType<typeof setTimeout> | null = null;
  private firstAt = 0;

  constructor(
    private readonly save: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  changed(): void {
    const time = this.now();
    if (this.timer === null) this.firstAt = time;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveNow(), Math.min(quiet, this.firstAt + longest - time));
  }

  /** Saves in so many milliseconds at the latest, whatever changes until then. */
  soon(ms: number): void {
    this.dueTimer ??= setTimeout(() => this.saveNow(), ms);
  }

  /** Saves at once what waits to be saved. */
  saveNow(): void {
    if (this.timer === null && this.dueTimer === null) return;
    this.saved();
    this.save();
  }

  /** Somebody else has just saved everything. */
  saved(): void {
    for (const timer of [this.timer, this.dueTimer]) if (timer !== null) clearTimeout(timer);
    this.timer = this.dueTimer = null;
  }
}
