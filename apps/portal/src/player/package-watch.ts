import type { FromShell, Trouble } from '@amelie/contract';

const slowAfter = 15_000;
const askedEvery = 2000;
/** The shell says every five seconds that it runs; a busy machine may take a little longer. */
const frozenAfter = 15_000;

export interface PackageWatchParts {
  show(what: { slow?: boolean; trouble?: Trouble | null }): void;
  /** To be kept in the trace. */
  note(trouble: Trouble): void;
  now(): number;
  /** It runs in a window of its own. */
  isElsewhere(): boolean;
}

/**
 * Watches from outside whether the package shows itself and still answers: one that runs in circles, or has put itself
 * in the shell's place, can't say so.
 */
export class PackageWatch {
  private slowTimer: ReturnType<typeof setTimeout> | null = null;
  private isSlow = false;
  private heardAt: number | null = null;
  private visibleSince: number;
  private trouble: Trouble | null = null;

  constructor(private readonly parts: PackageWatchParts) {
    this.visibleSince = parts.now();
  }

  start(): void {
    setInterval(() => this.look(), askedEvery);
    // Timers of a hidden page are slowed down by the browser: it is judged anew when it is seen again.
    document.addEventListener('visibilitychange', () => (this.visibleSince = this.parts.now()));
  }

  /** Something is about to be opened in the frame. */
  awaitPackage(): void {
    this.showsItself();
    this.say(null);
    this.slowTimer = setTimeout(() => {
      this.isSlow = true;
      this.parts.show({ slow: true });
    }, slowAfter);
  }

  /** It has shown something, or done something. */
  showsItself(): void {
    if (this.slowTimer) clearTimeout(this.slowTimer);
    this.slowTimer = null;
    if (this.isSlow) this.parts.show({ slow: false });
    this.isSlow = false;
  }

  hear(message: FromShell): void {
    this.heardAt = this.parts.now();
    if (this.trouble === 'frozen') this.say(null);
    if (message.t === 'loaded' || message.t === 'commit' || message.t === 'trouble') this.showsItself();
    if (message.t === 'trouble') this.say(message.what);
  }

  /** Nothing is open any more. */
  gone(): void {
    this.showsItself();
    this.heardAt = null;
    this.say(null);
  }

  /** The learner has read it and goes on. */
  goOn(): void {
    this.say(null);
  }

  private look(): void {
    // A shell that has never said anything is only slow.
    if (this.heardAt === null || document.hidden || this.parts.isElsewhere()) return;
    if (this.parts.now() - Math.max(this.heardAt, this.visibleSince) > frozenAfter) this.say('frozen');
  }

  private say(trouble: Trouble | null): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.parts.show({ trouble });
    if (trouble) this.parts.note(trouble);
  }
}
