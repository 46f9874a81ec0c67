/** A learner who reads does not touch anything for a while. */
const stillReading = 120;

/** Seconds of this session, and those in which the page was visible and used. Ticks once a second. */
export class SessionClock {
  active: number;
  private readonly startedAt: number;
  private tickedAt: number;
  private usedAt: number;

  constructor(
    private readonly earlier: { sessionSeconds: number; activeSeconds: number },
    private readonly now: () => number,
  ) {
    this.active = earlier.activeSeconds;
    this.startedAt = this.tickedAt = this.usedAt = now();
  }

  used(): void {
    this.usedAt = this.now();
  }

  tick(visible: boolean): void {
    const time = this.now();
    // A sleeping device wakes up with one long step: no more of it than a slow timer explains counts.
    if (visible && time - this.usedAt <= stillReading * 1000) this.active += Math.min(2, (time - this.tickedAt) / 1000);
    this.tickedAt = time;
  }

  /**
   * The launch's seconds so far.
   * @param reported what the package itself says of this session, or null as long as it says nothing
   */
  session(reported: number | null): number {
    return this.earlier.sessionSeconds + (reported ?? (this.now() - this.startedAt) / 1000);
  }
}
