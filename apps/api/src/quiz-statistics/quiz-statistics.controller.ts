import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { KeptStatistics } from './kept-statistics';
import { readQuizStatistics } from './read-quiz-statistics';

@Controller()
export class QuizStatisticsController {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptStatistics,
  ) {}

  @Route(routes.quizStatistics)
  statistics(@FromRequest() given: Given<typeof routes.quizStatistics>) {
    const { database, kept } = this;
    return readQuizStatistics({ database, kept }, given);
  }
}
