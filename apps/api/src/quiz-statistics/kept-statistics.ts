import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type ComputedStatistics, computeQuizStatistics, type StatisticsWish } from './compute-quiz-statistics';
import type { AskedQuiz } from './statistics-sources.queries';

/** As long as Moodle keeps its own. */
const minutesKept = 15;
const mostKept = 60;

interface Kept {
  until: number;
  computed: Promise<ComputedStatistics>;
}

/**
 * Statistics that were computed a short while ago, in this process. They are no truth and stand in no table: a reading
 * request changes nothing. Two who ask at the same moment wait for the same reckoning.
 */
@Injectable()
export class KeptStatistics {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly database: Database) {}

  read(asked: AskedQuiz, wish: StatisticsWish & { compute: 'kept' | 'again' }): Promise<ComputedStatistics> {
    const { attempts, reach, compute } = wish;
    const key = `${asked.moduleId} ${attempts} ${reach}`;
    const known = this.kept.get(key);
    if (known && compute === 'kept' && known.until > now().getTime()) return known.computed;
    const computed = computeQuizStatistics(this.database, asked, { attempts, reach });
    this.keep(key, { until: now().getTime() + minutesKept * 60_000, computed });
    return computed;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostKept) break;
      this.kept.delete(oldest);
    }
    // What has failed is not kept: the next who asks tries again.
    kept.computed.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
  }
}
