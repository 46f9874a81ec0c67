import type { PackageState } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';

const lookEvery = 400;

export interface CancelWatch {
  signal: AbortSignal;
  stop(): void;
}

/** Looks, while an import runs, whether somebody has cancelled it or removed its row, in whatever process. */
export function watchCancelled(database: Askable, packageId: string): CancelWatch {
  const cancelled = new AbortController();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      const row = await rowOf<{ state: PackageState }>(database, `select state from package where id = $1`, [
        packageId,
      ]);
      if (!row || row.state === 'refused') cancelled.abort();
    } catch {
      // What is wrong with the database will be told by the import itself.
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), lookEvery);
  return { signal: cancelled.signal, stop: () => clearInterval(timer) };
}
