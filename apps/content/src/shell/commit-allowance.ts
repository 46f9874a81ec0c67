const most = 10;
const refillMs = 200;

/**
 * How soon the next commit may be sent. A handful in a row go at once: what was committed may be lost with the shell,
 * as in a reload, as long as it is still in here. A package that commits in a loop is stored five times a second.
 */
export class CommitAllowance {
  private left = most;
  private countedAt = -Infinity;

  /** Milliseconds to wait before the next one; 0 when it may go now. */
  pauseAt(time: number): number {
    this.refill(time);
    return this.left >= 1 ? 0 : Math.ceil((1 - this.left) * refillMs);
  }

  /** One was sent, asked or not. */
  sentAt(time: number): void {
    this.refill(time);
    this.left = Math.max(0, this.left - 1);
  }

  private refill(time: number): void {
    this.left = Math.min(most, this.left + (time - this.countedAt) / refillMs);
    this.countedAt = time;
  }
}
