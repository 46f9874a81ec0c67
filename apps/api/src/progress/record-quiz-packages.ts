import type { LearntOutcome } from '@amelie/rules';
import { rowsOf, type Tx } from '../platform/database/database';
import { recordProgress } from './record-progress';

interface PassedQuiz {
  enrolmentId: string;
  /** The quiz that was passed. */
  moduleId: string;
  outcome: Pick<LearntOutcome, 'score' | 'evidence'>;
  now: Date;
}

/** Completes the packages of the course that this quiz stands for (the rule `package-quiz`). */
export async function recordQuizPackages(tx: Tx, { enrolmentId, moduleId, outcome, now }: PassedQuiz): Promise<void> {
  const packages = await rowsOf<{ id: string }>(
    tx,
    `select p.id from course_module q join course_module p on p.version_id = q.version_id
     where q.id = $1 and p.kind = 'package' and p.rule ->> 'kind' = 'package-quiz'
       and p.rule ->> 'quizModuleId' = $1::text
     order by p.position`,
    [moduleId],
  );
  for (const { id } of packages)
    await recordProgress(tx, { enrolmentId, moduleId: id, outcome: { ...outcome, state: 'completed' }, now });
}
