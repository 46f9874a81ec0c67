import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { listWaitingTexts } from './list-waiting-texts';
import { markText } from './mark-text';
import { previewRegrade, regradeQuestion } from './regrade-question';
import { listRegrades } from './regrade.queries';

@Controller()
export class QuizMarkingController {
  constructor(private readonly database: Database) {}

  @Route(routes.listWaitingTexts)
  texts(@Asking() actor: Actor, @FromRequest() { courseId }: Given<typeof routes.listWaitingTexts>) {
    return listWaitingTexts(this.database, actor, courseId);
  }

  @Route(routes.markText)
  mark(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.markText>) {
    return markText(this.database, actor, given);
  }

  @Route(routes.previewRegrade)
  preview(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.previewRegrade>) {
    return previewRegrade(this.database, actor, given);
  }

  @Route(routes.regradeQuestion)
  regrade(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.regradeQuestion>) {
    return regradeQuestion(this.database, actor, given);
  }

  @Route(routes.listRegrades)
  regrades(@FromRequest() { courseId }: Given<typeof routes.listRegrades>) {
    return listRegrades(this.database, courseId);
  }
}
