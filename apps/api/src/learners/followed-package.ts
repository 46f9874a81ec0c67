import { openingPackage, type ChoosingLearner } from '@amelie/rules';
import type { ModuleKind } from '@amelie/contract';
import { choosingLearnerSql, type ModulePackage, modulePackagesSql } from '../packages/module-packages';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import type { LaunchedBy } from '../runtime/describe-learner';

export interface FollowingParts {
  database: Database;
  appOrigin: string;
}

/** One part of a course, for one learner. */
export interface FollowedPlace {
  enrolmentId: string;
  moduleId: string;
}

interface Row extends Pick<LaunchedBy, 'accountId' | 'givenName' | 'familyName'> {
  kind: ModuleKind;
  packages: ModulePackage[];
  learner: ChoosingLearner;
}

/** Whose course it is, and the cmi5 package that opens or runs for them. */
export interface FollowedPackage extends Omit<Row, 'kind' | 'packages' | 'learner'> {
  packageId: string;
  lineId: string;
}

/** The course of cmi5 that a module is for one learner. Refuses `not-found`, `module-kind-mismatch`, `package-not-ready`. */
export async function findFollowedPackage(
  database: Askable,
  { enrolmentId, moduleId }: FollowedPlace,
): Promise<FollowedPackage> {
  const row = await rowOf<Row>(
    database,
    `select o.id as "accountId", o.given_name as "givenName", o.family_name as "familyName", m.kind,
       ${modulePackagesSql('e.id')} as packages, ${choosingLearnerSql('o')} as learner
     from enrolment e
     join course_module m on m.version_id = e.version_id and m.id = $2
     join account o on o.id = e.account_id
     where e.id = $1 and not o.synthetic`,
    [enrolmentId, moduleId],
  );
  if (!row) throw new Refusal('not-found');
  const { kind, packages, learner, ...person } = row;
  if (kind !== 'package') throw new Refusal('module-kind-mismatch', { kind });
  const opening = openingPackage(packages, learner);
  if (!opening?.isReady) throw new Refusal('package-not-ready');
  if (opening.edition !== 'cmi5') throw new Refusal('module-kind-mismatch', { kind: opening.edition });
  return { ...person, packageId: opening.packageId, lineId: opening.lineId };
}
