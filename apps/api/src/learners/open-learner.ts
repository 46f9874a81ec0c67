import type { Evidence, FollowedCourse, FollowedModule, Given, routes } from '@amelie/contract';
import { openingPackage, stillMissing } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { certificateIdSql, instantSql, readOutline } from '../progress/outline.queries';

type Head = Omit<FollowedCourse, 'modules'>;

interface Beside {
  moduleId: string;
  evidence: Evidence | null;
  hasTrace: boolean;
}

async function readHead(tx: Tx, enrolmentId: string): Promise<Head> {
  const row = await rowOf<Head>(
    tx,
    `select e.id as "enrolmentId", a.given_name as "givenName", a.family_name as "familyName",
       v.title as "courseTitle", ${instantSql('e.completed_at')} as "completedAt",
       ${instantSql('e.last_active_at')} as "lastActiveAt", ${certificateIdSql} as "certificateId"
     from enrolment e join account a on a.id = e.account_id join course_version v on v.id = e.version_id
     where e.id = $1 and not a.synthetic`,
    [enrolmentId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

/** What the learner's own outline does not say: what a state rests on, and whether there is a trace. */
function readBeside(tx: Tx, enrolmentId: string): Promise<Beside[]> {
  return rowsOf<Beside>(
    tx,
    `select m.id as "moduleId", p.evidence,
       exists (select from runtime_attempt t where t.enrolment_id = e.id and t.module_id = m.id)
         or exists (select from progress_decision d where d.enrolment_id = e.id and d.module_id = m.id) as "hasTrace"
     from enrolment e join course_module m on m.version_id = e.version_id
     left join module_progress p on p.enrolment_id = e.id and p.module_id = m.id
     where e.id = $1`,
    [enrolmentId],
  );
}

/** How one learner stands in one course; the look is recorded. Refuses `not-found`. */
export async function openLearner(
  database: Database,
  actor: Actor,
  { enrolmentId }: Given<typeof routes.openLearner>,
): Promise<FollowedCourse> {
  return database.transaction(async (tx) => {
    const head = await readHead(tx, enrolmentId);
    const beside = new Map((await readBeside(tx, enrolmentId)).map((one) => [one.moduleId, one]));
    const modules: FollowedModule[] = (await readOutline(tx, enrolmentId)).map(
      ({ standing, packages, learner, ...row }) => ({
        ...row,
        hasUnits: openingPackage(packages, learner)?.edition === 'cmi5',
        missing: stillMissing(row.rule, row.state, standing),
        evidence: beside.get(row.id)?.evidence ?? null,
        hasTrace: beside.get(row.id)?.hasTrace ?? false,
      }),
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'open-learner',
      objectType: 'enrolment',
      objectId: enrolmentId,
    });
    return { ...head, modules };
  });
}
