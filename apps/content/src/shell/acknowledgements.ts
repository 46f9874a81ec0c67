/** Milliseconds after which a package hears that its work is not being stored. */
export const patience = 30_000;

/** Remembers which commits the app page has not answered yet. */
export class Acknowledgements {
  private readonly waiting = new Map<number, number>();
  private last = 0;

  constructor(private readonly now: () => number) {}

  /** The number of the next commit. */
  next(): number {
    this.last += 1;
    this.waiting.set(this.last, this.now());
    return this.last;
  }

  /** Every commit holds the whole state: with this one, all before it are done. */
  done(n: number): void {
    for (const number of this.waiting.keys()) if (number <= n) this.waiting.delete(number);
  }

  /** True while the oldest unanswered commit is older than a package should have to wait. */
  isLate(): boolean {
    const [oldest] = this.waiting.values();
    return oldest !== undefined && this.now() - oldest > patience;
  }
}
