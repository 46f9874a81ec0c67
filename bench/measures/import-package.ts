import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { receiveFile } from '../../apps/api/src/packages/receive-package';
import { type Database, rowOf } from '../../apps/api/src/platform/database/database';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import { startPlatform } from '../../e2e/harness/platform';
import { median } from '../median';
import { bare, beside, type BenchRow, type Measure } from '../row';
import { makePackage } from './make-package';
import { peakAboveIdle } from './watch-memory';

/** The limit: `unzip` of the same file to the same disk, and a sync, since an import is durable when it is ready. */
function unzipSeconds(zip: string, folder: string): number {
  const began = performance.now();
  const { status, error } = spawnSync('unzip', ['-q', '-o', zip, '-d', folder]);
  spawnSync('sync');
  if (status !== 0) throw new Error(`unzip is needed as the limit of this measure: ${error?.message ?? status}`);
  return (performance.now() - began) / 1000;
}

async function importSeconds(database: Database, dataDir: string, zip: string): Promise<number> {
  const packageId = await receiveFile(database, { dataDir }, { path: zip, accountId: null });
  const began = performance.now();
  for (;;) {
    const row = await rowOf<{ state: string; faults: unknown }>(
      database,
      `select state, faults from package where id = $1`,
      [packageId],
    );
    if (row?.state === 'refused') throw new Error(`refused: ${JSON.stringify(row.faults)}`);
    if (row?.state === 'ready') return (performance.now() - began) / 1000;
    await wait(20);
  }
}

interface Wish {
  name: string;
  megabytes: number;
  files: number;
  rounds: number;
  leastBytes: number;
}

/** Import of such a package, from its job to ready, beside `unzip`; with the peak of all its memory above idle. */
async function measure({ name, megabytes, files, rounds, leastBytes }: Wish): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amelie-bench-'));
  const platform = await startPlatform({ roles: ['worker'], environment: { NODE_ENV: 'production' } });
  const database = await openDatabase(platform.databaseUrl, 2);
  try {
    const ours: number[] = [];
    const limits: number[] = [];
    let peak = 0;
    for (let round = 0; round < rounds; round += 1) {
      const zip = join(folder, `bench-${round}.zip`);
      await makePackage(zip, megabytes + round, files);
      if (statSync(zip).size < leastBytes) throw new Error('the package of the bench is smaller than it has to be');
      spawnSync('sync');
      const unzipped = join(folder, `unzipped-${round}`);
      limits.push(unzipSeconds(zip, unzipped));
      rmSync(unzipped, { recursive: true, force: true });
      const { result, peakMb } = await peakAboveIdle(platform.pid('worker'), () =>
        importSeconds(database, platform.dataDir, zip),
      );
      rmSync(zip);
      ours.push(result);
      peak = Math.max(peak, peakMb);
    }
    return [{ ...beside(bare(name, median(ours), 's'), 'unzip and sync, s', median(limits)), peakMemoryMb: peak }];
  } finally {
    await database.source.destroy();
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const measureImport: Measure = () =>
  measure({ name: 'import-100mb', megabytes: 150, files: 600, rounds: 3, leastBytes: 95e6 });

export const measureLargeImport: Measure = () =>
  measure({ name: 'import-600mb', megabytes: 940, files: 1200, rounds: 2, leastBytes: 600e6 });

export const measureManyFiles: Measure = () =>
  measure({ name: 'import-6000-files', megabytes: 60, files: 6000, rounds: 3, leastBytes: 30e6 });
