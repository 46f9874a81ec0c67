import type { CommitBody, CommitReceipt } from '@amelie/contract';

/** What the server said to a commit, as far as the queue has to act on it. */
export type SendResult =
  | { is: 'saved'; receipt: CommitReceipt }
  /** No line, or the server is busy: it will be sent again. */
  | { is: 'later' }
  /** The session has ended: everything waits for a new sign-in. */
  | { is: 'sign-in' }
  /** Never to be sent again: another player has taken over, or the launch is over. */
  | { is: 'over'; why: 'superseded' | 'ended' }
  /** The server can't take this one; later ones may be fine. */
  | { is: 'refused' };

export interface Outgoing {
  seq: number;
  body: CommitBody;
}

export interface SaveState {
  /** Milliseconds since the epoch; null when nothing waits. */
  waitingSince: number | null;
  savedAt: number | null;
  /** How often in a row the oldest commit could not be sent. */
  failures: number;
  trouble: 'sign-in' | 'superseded' | 'ended' | 'refused' | null;
}

interface Waiting {
  n: number;
  since: number;
  body: CommitBody;
  /** Given when it is first sent: the same number never goes out with anything else. */
  seq: number | null;
}

export interface QueueParts {
  lastSeq: number;
  send(outgoing: Outgoing): Promise<SendResult>;
  /** Commit `n` of the shell is stored, or will never be. */
  done(n: number, receipt: CommitReceipt | null): void;
  changed(): void;
  now(): number;
}

/** What an older commit says of the whole package stands until a newer one says something else. */
function withSequencing(body: CommitBody, older: CommitBody): CommitBody {
  const { sequencing = older.sequencing } = body;
  return sequencing ? { ...body, sequencing } : body;
}

const firstPause = 500;
const longestPause = 15_000;

/**
 * Sends commits one after the other, in order, until each is answered. Every commit holds the whole state of its item,
 * so a newer one of the same item replaces one that still waits.
 */
export class CommitQueue {
  private waiting: Waiting[] = [];
  private seq: number;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private drained: (() => void)[] = [];
  private save: SaveState = { waitingSince: null, savedAt: null, failures: 0, trouble: null };

  constructor(private readonly parts: QueueParts) {
    this.seq = parts.lastSeq;
  }

  get state(): SaveState {
    return this.save;
  }

  add(n: number, given: CommitBody): void {
    const last = this.waiting.at(-1);
    const since = last?.since ?? this.parts.now();
    const replaces =
      last && last.body.itemId === given.itemId && !last.body.terminate && !(this.busy && this.waiting.length === 1);
    const body = replaces ? withSequencing(given, last.body) : given;
    if (replaces) this.waiting.pop();
    this.waiting.push({ n, since: replaces ? since : this.parts.now(), body, seq: null });
    if (this.save.trouble === 'refused') this.save = { ...this.save, trouble: null };
    this.show();
    void this.work();
  }

  /** Tries at once: the line is back, or somebody has signed in again. */
  retry(): void {
    if (this.save.trouble === 'sign-in') this.save = { ...this.save, trouble: null };
    this.stopTimer();
    this.show();
    void this.work();
  }

  /** Resolves when nothing waits any more. */
  whenEmpty(): Promise<void> {
    if (this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.drained.push(resolve));
  }

  /** The newest state that is not known to be stored, to be sent as a last word while the page goes away. */
  lastWord(): Outgoing | null {
    const last = this.waiting.at(-1);
    if (!last || this.isOver) return null;
    last.seq ??= this.seq += 1;
    return { seq: last.seq, body: last.body };
  }

  private get isOver(): boolean {
    return this.save.trouble === 'superseded' || this.save.trouble === 'ended';
  }

  private async work(): Promise<void> {
    const [first] = this.waiting;
    if (!first || this.busy || this.timer || this.isOver || this.save.trouble === 'sign-in') return;
    this.busy = true;
    first.seq ??= this.seq += 1;
    const result = await this.parts.send({ seq: first.seq, body: first.body });
    this.busy = false;
    this.take(first, result);
    this.show();
    void this.work();
  }

  private take(first: Waiting, result: SendResult): void {
    if (result.is === 'saved' || result.is === 'refused') {
      this.waiting = this.waiting.filter((one) => one !== first);
      const savedAt = result.is === 'saved' ? this.parts.now() : this.save.savedAt;
      this.save = { ...this.save, savedAt, failures: 0, trouble: result.is === 'refused' ? 'refused' : null };
      this.parts.done(first.n, result.is === 'saved' ? result.receipt : null);
    } else if (result.is === 'later') {
      this.save = { ...this.save, failures: this.save.failures + 1 };
      this.dropOutdated();
      this.pause();
    } else this.save = { ...this.save, trouble: result.is === 'sign-in' ? 'sign-in' : result.why };
  }

  /** A commit that failed goes out again as it was, unless a newer one of its item makes it superfluous. */
  private dropOutdated(): void {
    const [first, second] = this.waiting;
    if (!first || !second || first.body.terminate || first.body.itemId !== second.body.itemId) return;
    second.since = first.since;
    second.body = withSequencing(second.body, first.body);
    this.waiting.shift();
  }

  private pause(): void {
    const length = Math.min(firstPause * 2 ** (this.save.failures - 1), longestPause);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.work();
    }, length);
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private show(): void {
    this.save = { ...this.save, waitingSince: this.waiting[0]?.since ?? null };
    if (this.waiting.length === 0) for (const resolve of this.drained.splice(0)) resolve();
    this.parts.changed();
  }
}
