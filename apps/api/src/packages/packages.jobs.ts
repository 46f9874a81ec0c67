import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import type { JobPayload } from '../platform/jobs/job-names';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import { Files, Settings } from '../platform/tokens';
import { giveUpImports } from './give-up-imports';
import { importPackage } from './import-package';
import { readerOf } from './read-in-process';
import { sweepFiles } from './sweep-files';
import { removeForgottenUploads } from '../platform/uploads/uploads-folder';

const sweepEvery = 6 * 3600 * 1000;

@Injectable()
export class PackagesJobs {
  private sweepFrom = 0;

  constructor(
    private readonly database: Database,
    private readonly storage: Files,
    private readonly settings: Settings,
    private readonly failpoints: Failpoints,
  ) {}

  @HandlesJob('import-package')
  importPackage({ packageId }: JobPayload<'import-package'>) {
    const { database, storage, settings, failpoints } = this;
    const read = readerOf(settings.limits);
    return importPackage({ database, storage, settings, failpoints, read }, packageId);
  }

  @Sweeps()
  giveUpImports() {
    return giveUpImports(this.database, this.settings);
  }

  @Sweeps()
  removeForgottenUploads() {
    return removeForgottenUploads(this.settings, now());
  }

  /** The whole storage is listed, so a few times a day is enough. */
  @Sweeps()
  async sweepFiles() {
    const { database, storage } = this;
    if (now().getTime() < this.sweepFrom) return;
    this.sweepFrom = now().getTime() + sweepEvery;
    await sweepFiles({ database, storage }, now());
  }
}
