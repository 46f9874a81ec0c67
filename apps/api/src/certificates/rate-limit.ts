/** So many calls per window and key, counted in this process. Windows are fixed: at their end all is forgotten. */
export class RateLimit {
  private readonly counts = new Map<string, number>();
  private windowEnds = 0;

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly clock: () => Date,
  ) {}

  /** Counts one call. False when the key has used up its window. */
  allows(key: string): boolean {
    const time = this.clock().getTime();
    if (time >= this.windowEnds) {
      this.counts.clear();
      this.windowEnds = time + this.windowMs;
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.limit;
  }
}
