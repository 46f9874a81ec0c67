import type { Reply, routes } from '@amelie/contract';
import { moduleOutcome, nextModule } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { readOutline } from './outline.queries';
import { findMyPage } from './read-page';
import { recordProgress } from './record-progress';

/** Records that the learner has read a page: a self-report. Twice is the same as once. */
export async function completePage(
  database: Database,
  accountId: string,
  moduleId: string,
): Promise<Reply<typeof routes.completePage>> {
  return database.transaction(async (tx) => {
    const { enrolmentId, rule } = await findMyPage(tx, accountId, moduleId);
    const outcome = moduleOutcome(rule, { kind: 'page', read: true });
    const recorded = await recordProgress(tx, {
      enrolmentId,
      moduleId,
      outcome: { ...outcome, evidence: 'self-reported' },
      now: now(),
    });
    const outline = await readOutline(tx, enrolmentId);
    return {
      done: true,
      nextModuleId: nextModule(outline, moduleId),
      courseCompleted: recorded.courseCompleted,
    };
  });
}
