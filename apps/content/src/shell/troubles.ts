import type { Trouble } from '@amelie/contract';

/** How long an item that has thrown an error may take to begin its session, and how long any other. */
const afterError = 15_000;
const silence = 60_000;

/** What a window of the package can say of itself. */
export type Sign = 'error' | 'dialogs' | 'window' | 'page';

/** Judges from the signs of an item what the learner has to be told; each thing once. */
export class Troubles {
  private readonly told = new Set<Trouble>();
  private loadedAt: number | null = null;
  private hasError = false;

  constructor(
    private readonly tell: (what: Trouble) => void,
    private readonly now: () => number,
  ) {}

  /** Another item is opened. */
  opened(): void {
    this.told.clear();
    this.loadedAt = null;
    this.hasError = false;
  }

  loaded(): void {
    this.loadedAt ??= this.now();
  }

  /** Errors alone say little: many packages throw some and run well. */
  note(sign: Sign): void {
    if (sign === 'error') this.hasError = true;
    else this.say(sign);
  }

  /** @param reports whether the item has begun its session; null for one that reports nothing */
  tick(reports: boolean | null): void {
    if (reports !== false || this.loadedAt === null) return;
    const waited = this.now() - this.loadedAt;
    if (this.hasError && waited >= afterError) this.say('crashed');
    else if (!this.hasError && waited >= silence) this.say('silent');
  }

  private say(what: Trouble): void {
    if (this.told.has(what)) return;
    this.told.add(what);
    this.tell(what);
  }
}
