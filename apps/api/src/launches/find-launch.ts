import type { CompletionRule, ModuleState, OpensIn, PackageReport } from '@amelie/contract';
import type { PackageStanding } from '@amelie/rules';
import { opensInSql } from '../packages/choose-opening';
import { type ModulePackage, modulePackagesSql } from '../packages/module-packages';
import { type Askable, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

export interface FoundLaunch {
  launchId: string;
  epoch: number;
  lastSeq: number;
  attemptId: string;
  preview: boolean;
  currentItem: string | null;
  packageId: string;
  /** Of the package and all its versions. */
  lineId: string;
  /** The packages of the module; none in a preview. */
  packages: ModulePackage[];
  report: Omit<PackageReport, 'organizations'>;
  opensIn: OpensIn;
  learnerName: 'alias' | 'real';
  givenName: string;
  familyName: string;
  /** The language that this person has chosen. */
  readsIn: string;
  courseId: string | null;
  moduleId: string | null;
  title: string;
  moduleState: ModuleState;
  courseCompleted: boolean;
  /** null in a preview, as `standing`. */
  rule: CompletionRule | null;
  standing: PackageStanding | null;
}

type Row = Omit<FoundLaunch, 'lastSeq'> & { lastSeq: string; currentEpoch: number; over: boolean };

/** A launch of one's own that is still the newest. Refuses `not-found`, `launch-superseded`, `launch-ended`. */
export async function findLaunch(database: Askable, actor: Actor, launchId: string): Promise<FoundLaunch> {
  const row = await rowOf<Row>(
    database,
    `select l.id as "launchId", l.epoch, a.launch_epoch as "currentEpoch", a.last_seq as "lastSeq",
       l.ended_at is not null or l.expires_at < now() as over,
       a.id as "attemptId", a.preview, a.current_item as "currentItem", a.module_id as "moduleId",
       e.course_id as "courseId", p.id as "packageId", a.line_id as "lineId",
       ${modulePackagesSql('e.id')} as packages, p.report - 'organizations' as report, p.learner_name as "learnerName",
       ${opensInSql} as "opensIn",
       o.given_name as "givenName", o.family_name as "familyName", o.language as "readsIn",
       coalesce(m.title, p.title, p.file_name) as title,
       coalesce(g.state, 'not-started') as "moduleState", e.completed_at is not null as "courseCompleted", m.rule, g.standing
     from launch l
     join runtime_attempt a on a.id = l.attempt_id
     join package p on p.id = a.package_id
     join account o on o.id = l.account_id
     left join enrolment e on e.id = a.enrolment_id
     left join course_module m on m.id = a.module_id
     left join module_progress g on g.enrolment_id = a.enrolment_id and g.module_id = a.module_id
     where l.id = $1 and l.account_id = $2`,
    [launchId, actor.accountId],
  );
  if (!row) throw new Refusal('not-found');
  if (row.epoch < row.currentEpoch) throw new Refusal('launch-superseded');
  if (row.over) throw new Refusal('launch-ended');
  const { over: _over, currentEpoch: _epoch, ...launch } = row;
  return { ...launch, lastSeq: Number(row.lastSeq) };
}
