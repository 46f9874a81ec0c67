import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Settings } from '../platform/tokens';
import { forgetOldMails, type Post, sendMail } from './send-mail';

/** Sends mails where a mail server is set; elsewhere they stay in the inbox in the app. */
@Injectable()
export class NotificationsJobs implements OnModuleDestroy {
  private readonly post: Post | null;

  constructor(
    private readonly database: Database,
    settings: Settings,
  ) {
    const { smtpUrl, mailFrom } = settings;
    this.post = smtpUrl ? { transport: createTransport(smtpUrl), from: mailFrom } : null;
  }

  @HandlesJob('send-mail')
  async send({ mailId }: JobPayload<'send-mail'>): Promise<void> {
    if (this.post) await sendMail(this.database, this.post, mailId);
  }

  @Sweeps()
  async forget(): Promise<void> {
    await forgetOldMails(this.database);
  }

  onModuleDestroy(): void {
    this.post?.transport.close();
  }
}
