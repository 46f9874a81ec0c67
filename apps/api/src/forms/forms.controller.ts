import { Controller, StreamableFile } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { changeDraftForm, readDraftForm } from './draft-form';
import { evaluationCsv } from './evaluation-csv';
import { listEvaluations } from './list-evaluations';
import { readEvaluation } from './read-evaluation';
import { readMyForm } from './read-my-form';
import { saveMyForm } from './save-my-form';
import { sendMyForm } from './send-my-form';

@Controller()
export class FormsController {
  constructor(private readonly database: Database) {}

  @Route(routes.getDraftForm)
  readDraft(@FromRequest() { courseId }: Given<typeof routes.getDraftForm>) {
    return readDraftForm(this.database, courseId);
  }

  @Route(routes.changeDraftForm)
  changeDraft(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeDraftForm>) {
    return changeDraftForm(this.database, actor, given);
  }

  @Route(routes.getMyForm)
  read(@Asking() { accountId }: Actor, @FromRequest() given: Given<typeof routes.getMyForm>) {
    return readMyForm(this.database, { accountId, ...given });
  }

  @Route(routes.saveMyForm)
  save(@Asking() { accountId }: Actor, @FromRequest() given: Given<typeof routes.saveMyForm>) {
    return saveMyForm(this.database, { accountId, ...given });
  }

  @Route(routes.sendMyForm)
  send(@Asking() { accountId }: Actor, @FromRequest() given: Given<typeof routes.sendMyForm>) {
    return sendMyForm(this.database, { accountId, ...given });
  }

  @Route(routes.listEvaluations)
  list() {
    return listEvaluations(this.database);
  }

  @Route(routes.getEvaluation)
  evaluation(@FromRequest() given: Given<typeof routes.getEvaluation>) {
    return readEvaluation(this.database, given);
  }

  @Route(routes.evaluationFile)
  async file(@FromRequest() given: Given<typeof routes.evaluationFile>) {
    const content = Buffer.from(evaluationCsv(await readEvaluation(this.database, given)), 'utf8');
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="evaluation.csv"',
      length: content.length,
    });
  }
}
