import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Files, Settings } from '../platform/tokens';
import { keepIssuerKey } from './credentials/issuer-keys';
import { keepIssuer } from './keep-issuer';
import { storeCertificatePdf } from './store-certificate-pdf';
import { sweepUnrendered } from './sweep-unrendered';

@Injectable()
export class CertificatesJobs implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly failpoints: Failpoints,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await keepIssuer(this.database, this.settings.instanceName);
    await keepIssuerKey(this.database, now());
  }

  @HandlesJob('render-certificate')
  async render({ certificateId }: JobPayload<'render-certificate'>): Promise<void> {
    const { database, files, failpoints, settings } = this;
    await storeCertificatePdf({ database, files, failpoints, appOrigin: settings.appOrigin }, certificateId);
  }

  @Sweeps()
  async sweep(): Promise<void> {
    await sweepUnrendered(this.database, now());
  }
}
