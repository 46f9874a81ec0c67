import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Settings } from '../platform/tokens';
import { forgetForms } from './forget-forms';
import { inviteFollowUp, sweepFollowUps } from './invite-follow-up';

const sweepEvery = 15 * 60 * 1000;

@Injectable()
export class FormsJobs {
  private sweepFrom = 0;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @HandlesJob('invite-follow-up')
  invite({ enrolmentId }: JobPayload<'invite-follow-up'>) {
    return inviteFollowUp(this.database, { enrolmentId, appOrigin: this.settings.appOrigin, now: now() });
  }

  /** Three months are not counted in minutes: a few times an hour is enough. */
  @Sweeps()
  async sweep() {
    const at = now();
    if (at.getTime() < this.sweepFrom) return;
    this.sweepFrom = at.getTime() + sweepEvery;
    await sweepFollowUps(this.database, at);
    await forgetForms(this.database, at);
  }
}
