import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import type { JobPayload } from '../platform/jobs/job-names';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import { Files, Settings } from '../platform/tokens';
import { giveUpImports } from './give-up-imports';
import { importPackage } from './import-package';
import { removeForgottenUploads } from './uploads-folder';

@Injectable()
export class PackagesJobs {
  constructor(
    private readonly database: Database,
    private readonly storage: Files,
    private readonly settings: Settings,
    private readonly failpoints: Failpoints,
  ) {}

  @HandlesJob('import-package')
  importPackage({ packageId }: JobPayload<'import-package'>) {
    const { database, storage, settings, failpoints } = this;
    return importPackage({ database, storage, settings, failpoints }, packageId);
  }

  @Sweeps()
  giveUpImports() {
    return giveUpImports(this.database, this.settings);
  }

  @Sweeps()
  removeForgottenUploads() {
    return removeForgottenUploads(this.settings, now());
  }
}
