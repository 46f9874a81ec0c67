const mostKept = 5000;

/** Answers that are believed for a while; refusals are never kept. */
export class Kept<Value> {
  private readonly values = new Map<string, { value: Value; until: number }>();

  get(key: string): Value | undefined {
    const kept = this.values.get(key);
    return kept && kept.until > Date.now() ? kept.value : undefined;
  }

  set(key: string, value: Value, lasting: number): void {
    if (this.values.size >= mostKept) this.values.clear();
    this.values.set(key, { value, until: Date.now() + lasting });
  }
}
