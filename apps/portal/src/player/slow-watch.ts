/** So long may a package take before somebody says something about it. */
const slowAfter = 15_000;

/** Watches whether a package that is being opened shows anything in time. */
export class SlowWatch {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private told = false;

  constructor(private readonly tell: (slow: boolean) => void) {}

  begin(): void {
    this.end();
    this.timer = setTimeout(() => {
      this.told = true;
      this.tell(true);
    }, slowAfter);
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.told) this.tell(false);
    this.told = false;
  }
}
