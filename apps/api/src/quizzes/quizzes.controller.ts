import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { checkAnswer } from './check-answer';
import { flagQuestion } from './flag-question';
import { readQuiz } from './read-quiz';
import { readQuizAttempt } from './read-quiz-attempt';
import { readQuizResult } from './read-quiz-result';
import { saveAnswer } from './save-answer';
import { startAttempt } from './start-attempt';
import { stepOn } from './step-on';
import { submitQuiz } from './submit-quiz';

@Controller()
export class QuizzesController {
  constructor(
    private readonly database: Database,
    private readonly failpoints: Failpoints,
  ) {}

  @Route(routes.getQuiz)
  quiz(@Asking() actor: Actor, @FromRequest() { moduleId }: Given<typeof routes.getQuiz>) {
    return readQuiz(this.database, actor.accountId, moduleId);
  }

  @Route(routes.startQuizAttempt)
  start(@Asking() actor: Actor, @FromRequest() { moduleId }: Given<typeof routes.startQuizAttempt>) {
    return startAttempt(this.database, actor.accountId, moduleId);
  }

  @Route(routes.getQuizAttempt)
  attempt(@Asking() actor: Actor, @FromRequest() { attemptId }: Given<typeof routes.getQuizAttempt>) {
    return readQuizAttempt(this.database, actor.accountId, attemptId);
  }

  @Route(routes.saveQuizAnswer)
  save(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.saveQuizAnswer>) {
    return saveAnswer(this.database, actor.accountId, given);
  }

  @Route(routes.stepOn)
  step(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.stepOn>) {
    return stepOn(this.database, actor.accountId, given);
  }

  @Route(routes.flagQuestion)
  flag(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.flagQuestion>) {
    return flagQuestion(this.database, actor.accountId, given);
  }

  @Route(routes.checkAnswer)
  check(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.checkAnswer>) {
    return checkAnswer(this.database, actor.accountId, given);
  }

  @Route(routes.submitQuiz)
  submit(@Asking() actor: Actor, @FromRequest() { attemptId }: Given<typeof routes.submitQuiz>) {
    const { database, failpoints } = this;
    return submitQuiz({ database, failpoints }, actor.accountId, attemptId);
  }

  @Route(routes.getQuizResult)
  result(@Asking() actor: Actor, @FromRequest() { attemptId }: Given<typeof routes.getQuizResult>) {
    return readQuizResult(this.database, actor.accountId, attemptId);
  }
}
