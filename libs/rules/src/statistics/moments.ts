/** Mean and central moments of a stream of numbers in one pass (Welford, Pébay): nothing is kept but five numbers. */
export class Moments {
  count = 0;
  mean = 0;
  private m2 = 0;
  private m3 = 0;
  private m4 = 0;

  add(value: number): void {
    const before = this.count;
    const n = (this.count += 1);
    const delta = value - this.mean;
    const step = delta / n;
    const step2 = step * step;
    const term = delta * step * before;
    this.mean += step;
    this.m4 += term * step2 * (n * n - 3 * n + 3) + 6 * step2 * this.m2 - 4 * step * this.m3;
    this.m3 += term * step * (n - 2) - 3 * step * this.m2;
    this.m2 += term;
  }

  /** Σ(x − x̄)² / (n − 1); null for fewer than two numbers. */
  get variance(): number | null {
    return this.count < 2 ? null : this.m2 / (this.count - 1);
  }

  get deviation(): number | null {
    return this.variance === null ? null : Math.sqrt(Math.max(0, this.variance));
  }

  /** Skewness by k-statistics, k3 / k2^1.5, as Moodle computes it; null without spread. */
  get skewness(): number | null {
    const n = this.count;
    if (n < 3 || this.m2 <= 0) return null;
    const k2 = this.m2 / (n - 1);
    const k3 = (n * this.m3) / ((n - 1) * (n - 2));
    return k3 / k2 ** 1.5;
  }

  /** Excess kurtosis by k-statistics, k4 / k2²; null without spread. */
  get kurtosis(): number | null {
    const n = this.count;
    if (n < 4 || this.m2 <= 0) return null;
    const [m2, m4] = [this.m2 / n, this.m4 / n];
    const k2 = (n * m2) / (n - 1);
    const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
    return k4 / (k2 * k2);
  }
}

/** Covariance of two streams in one pass. */
export class Covariance {
  count = 0;
  private meanX = 0;
  private meanY = 0;
  private sum = 0;

  add(x: number, y: number): void {
    const n = (this.count += 1);
    const deltaX = x - this.meanX;
    this.meanX += deltaX / n;
    this.meanY += (y - this.meanY) / n;
    this.sum += deltaX * (y - this.meanY);
  }

  /** Σ(x − x̄)(y − ȳ) / (n − 1); null for fewer than two pairs. */
  get value(): number | null {
    return this.count < 2 ? null : this.sum / (this.count - 1);
  }
}
