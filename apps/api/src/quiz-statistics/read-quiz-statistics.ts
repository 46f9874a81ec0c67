import type { Given, QuizStatistics, quizStatisticsRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import type { KeptStatistics } from './kept-statistics';
import { findAskedQuiz } from './statistics-sources.queries';

/** How the questions of a quiz perform. Refuses `not-found`, also for a module that is no quiz of this course. */
export async function readQuizStatistics(
  { database, kept }: { database: Database; kept: KeptStatistics },
  given: Given<typeof quizStatisticsRoutes.quizStatistics>,
): Promise<QuizStatistics> {
  const asked = await findAskedQuiz(database, given);
  if (!asked) throw new Refusal('not-found');
  const { figures } = await kept.read(asked, given);
  return figures;
}
