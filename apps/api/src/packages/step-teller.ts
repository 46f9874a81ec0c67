const every = 500;

/** Passes numbers on at most twice a second, one at a time, and never throws: progress is a courtesy. */
export class StepTeller {
  private last = -every;
  private telling: Promise<void> = Promise.resolve();
  private isTelling = false;

  constructor(private readonly pass: (done: number) => Promise<void>) {}

  tell(done: number): void {
    const time = performance.now();
    if (this.isTelling || time - this.last < every) return;
    this.last = time;
    this.isTelling = true;
    this.telling = this.pass(done)
      .catch(() => undefined)
      .then(() => {
        this.isTelling = false;
      });
  }

  /** Waits for what is on its way, so that it cannot overtake the next step. */
  settle(): Promise<void> {
    return this.telling;
  }
}
