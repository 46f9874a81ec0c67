import { laterOpening } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** Refuses `test-not-open` for a delayed test whose weeks after the end of the course are not over. */
export async function demandOpenTest(
  database: Askable,
  { enrolmentId, moduleId }: { enrolmentId: string; moduleId: string },
  now: Date,
): Promise<void> {
  const set = await rowOf<{ weeks: number; completedAt: Date | null }>(
    database,
    `select s.delay_weeks as weeks, e.completed_at as "completedAt"
     from test_set s join enrolment e on e.version_id = s.version_id
     where s.delayed_module_id = $2 and e.id = $1`,
    [enrolmentId, moduleId],
  );
  const opens = set && laterOpening(set.weeks, set.completedAt, now);
  if (opens) throw new Refusal('test-not-open', { ...opens });
}
