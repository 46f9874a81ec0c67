import type { Answer } from '@amelie/contract';

/** An answer as it is given: `given` rises with every choice, so that the server knows the newest. */
export interface GivenAnswer {
  questionId: string;
  answer: Answer;
  given: number;
}

/** `unsaved`: the last try did not reach the server; it is kept and tried again. */
export type AnswerState = 'saving' | 'saved' | 'unsaved';

export interface HeldAnswer extends GivenAnswer {
  state: AnswerState;
}

/** What a page shows of the queue. A new object for every change. */
export interface QueueSnapshot {
  answers: ReadonlyMap<string, HeldAnswer>;
  /** Why the last try failed; none while all goes well. */
  failure: unknown;
  /** The question whose newest answer came from another window: that one stands. */
  overtaken: string | null;
}

/** What to do about a failed try: later by itself, when the person asks, or never, because the attempt is handed in. */
export type AfterFailure = 'later' | 'asked' | 'closed';

export interface QueueParts {
  send: (answer: GivenAnswer) => Promise<{ kept: boolean }>;
  /** Whether more of this answer is likely to come at once: what is typed is saved about once a second. */
  isTyped: (answer: Answer) => boolean;
  /** Keeps what is not saved yet, beyond the life of the page. */
  keep: (unsaved: readonly GivenAnswer[]) => void;
  judge: (failure: unknown) => AfterFailure;
  /** What the server has is not what the page shows: read it again. */
  onStale: () => void;
}

const firstPause = 2000;
const longestPause = 30_000;
const typingPause = 1000;

/**
 * Saves answers one after the other in the order in which they were given; the newest answer to a question replaces
 * an older one that waits. What could not be saved stays and is tried again, at growing intervals or at `retry`.
 */
export class AnswerQueue {
  private answers = new Map<string, HeldAnswer>();
  private failure: unknown = null;
  private overtaken: string | null = null;
  private failures = 0;
  private run: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Questions whose answer is being typed. */
  private readonly typed = new Set<string>();
  private typing: ReturnType<typeof setTimeout> | undefined;
  private current: QueueSnapshot = { answers: this.answers, failure: null, overtaken: null };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: QueueParts) {}

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): QueueSnapshot => this.current;

  /** Takes over what the server has, unless something newer waits here. */
  adopt(saved: readonly GivenAnswer[]): void {
    for (const answer of saved) {
      const held = this.answers.get(answer.questionId);
      const newer = !held || answer.given > held.given || (held.state === 'saved' && answer.given === held.given);
      if (newer) this.answers.set(answer.questionId, { ...answer, state: 'saved' });
    }
    this.tell();
  }

  /** Takes up what an earlier visit could not save; the server judges by `given` which answer is the newest. */
  resume(unsaved: readonly GivenAnswer[]): void {
    for (const answer of unsaved) {
      const held = this.answers.get(answer.questionId);
      if (!held || held.given < answer.given) this.answers.set(answer.questionId, { ...answer, state: 'unsaved' });
    }
    this.tell();
    this.retry();
  }

  /** Gives an answer: it counts on the screen at once and is saved behind it. */
  answer(questionId: string, answer: Answer): void {
    const given = 1 + Math.max(0, ...[...this.answers.values()].map((held) => held.given));
    this.answers.delete(questionId);
    this.answers.set(questionId, { questionId, answer, given, state: 'saving' });
    this.overtaken = null;
    if (this.parts.isTyped(answer)) {
      this.typed.add(questionId);
      this.typing ??= setTimeout(this.release, typingPause);
    } else this.typed.delete(questionId);
    this.tell();
    this.start();
  }

  /** Saves what is being typed without waiting for more: the person goes on to something else. */
  readonly release = (): void => {
    clearTimeout(this.typing);
    this.typing = undefined;
    if (this.typed.size === 0) return;
    this.typed.clear();
    this.retry();
  };

  /** Tries at once what waits. */
  readonly retry = (): void => {
    if (this.waiting().length > 0) this.start();
  };

  /** Waits for the tries under way, tries the rest once, and says whether every answer is safe on the server. */
  async flush(): Promise<boolean> {
    this.release();
    await this.run;
    if (this.waiting().length > 0) await this.start();
    return this.waiting().length === 0;
  }

  private waiting(): HeldAnswer[] {
    return [...this.answers.values()].filter(({ state }) => state !== 'saved').sort((a, b) => a.given - b.given);
  }

  private next(): HeldAnswer | undefined {
    return this.waiting().find(({ questionId }) => !this.typed.has(questionId));
  }

  private start(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.next()) return this.run ?? Promise.resolve();
    this.run ??= this.work().finally(() => {
      this.run = null;
    });
    return this.run;
  }

  private async work(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) {
      this.mark('saving');
      try {
        const { kept } = await this.parts.send(next);
        this.succeed(next, kept);
      } catch (failure) {
        this.fail(failure);
        return;
      }
    }
  }

  private succeed(sent: HeldAnswer, kept: boolean): void {
    this.failure = null;
    this.failures = 0;
    const held = this.answers.get(sent.questionId);
    // What was not kept is older than anything the server has: that is what will be shown.
    const given = kept ? sent.given : 0;
    if (held?.given === sent.given) this.answers.set(sent.questionId, { ...held, given, state: 'saved' });
    if (!kept) {
      this.overtaken = sent.questionId;
      this.parts.onStale();
    }
    this.tell();
  }

  private fail(failure: unknown): void {
    const next = this.parts.judge(failure);
    this.failure = failure;
    this.failures += 1;
    if (next === 'closed') for (const { questionId } of this.waiting()) this.answers.delete(questionId);
    this.mark('unsaved');
    if (next === 'later') {
      this.timer = setTimeout(this.retry, Math.min(longestPause, firstPause * 2 ** (this.failures - 1)));
    } else {
      this.parts.onStale();
    }
  }

  private mark(state: AnswerState): void {
    for (const held of this.waiting()) this.answers.set(held.questionId, { ...held, state });
    this.tell();
  }

  private tell(): void {
    this.current = { answers: new Map(this.answers), failure: this.failure, overtaken: this.overtaken };
    this.parts.keep(this.waiting().map(({ questionId, answer, given }) => ({ questionId, answer, given })));
    for (const listener of this.listeners) listener();
  }
}
