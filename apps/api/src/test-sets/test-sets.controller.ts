import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { answerBooster, openBooster } from './booster';
import { changeTestSet, readDraftTestSet } from './draft-test-set';
import { readLearningGain } from './read-learning-gain';

@Controller()
export class TestSetsController {
  constructor(private readonly database: Database) {}

  @Route(routes.getTestSet)
  read(@FromRequest() { courseId }: Given<typeof routes.getTestSet>) {
    return readDraftTestSet(this.database, courseId);
  }

  @Route(routes.changeTestSet)
  change(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeTestSet>) {
    return changeTestSet(this.database, actor, given);
  }

  @Route(routes.openBooster)
  openBooster(@Asking() { accountId }: Actor, @FromRequest() { courseId }: Given<typeof routes.openBooster>) {
    return openBooster(this.database, accountId, courseId);
  }

  @Route(routes.answerBooster)
  answerBooster(@Asking() { accountId }: Actor, @FromRequest() given: Given<typeof routes.answerBooster>) {
    return answerBooster(this.database, accountId, given);
  }

  @Route(routes.getLearningGain)
  learningGain(@FromRequest() given: Given<typeof routes.getLearningGain>) {
    return readLearningGain(this.database, given);
  }
}
