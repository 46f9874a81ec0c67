import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Files, Settings } from '../platform/tokens';
import { importQuestionFile } from './exchange/import-question-file';
import { questionReaderOf } from './exchange/read-apart';
import { forgetOldExchange, giveUpReadings } from './exchange/sweep-exchange';

@Injectable()
export class QuestionsJobs {
  constructor(
    private readonly database: Database,
    private readonly storage: Files,
    private readonly settings: Settings,
  ) {}

  @HandlesJob('read-question-file')
  readQuestionFile({ importId }: JobPayload<'read-question-file'>) {
    const { database, storage, settings } = this;
    return importQuestionFile({ database, storage, settings, read: questionReaderOf(settings.limits) }, importId);
  }

  @Sweeps()
  forgetOldExchange() {
    return forgetOldExchange(this.database);
  }

  @Sweeps()
  giveUpReadings() {
    return giveUpReadings(this.database, this.settings);
  }
}
