import { openingPackage, type ChoosingLearner } from '@amelie/rules';
import type { ModuleKind } from '@amelie/contract';
import { choosingLearnerSql, type ModulePackage, modulePackagesSql } from '../packages/module-packages';
import { rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

interface LaunchableRow {
  enrolmentId: string;
  kind: ModuleKind;
  packages: ModulePackage[];
  learner: ChoosingLearner;
}

export interface Launchable {
  enrolmentId: string;
  opening: ModulePackage;
}

/**
 * The module in the version that this person is enrolled in, and the package of it that opens.
 * Refuses `not-found` for anybody else's, and for a package that the module does not have; `module-kind-mismatch`,
 * `package-not-ready`.
 */
export async function findLaunchable(
  tx: Tx,
  actor: Actor,
  { moduleId, variant }: { moduleId: string; variant?: string | undefined },
): Promise<Launchable> {
  const row = await rowOf<LaunchableRow>(
    tx,
    `select e.id as "enrolmentId", m.kind, ${modulePackagesSql('e.id')} as packages,
       ${choosingLearnerSql('o')} as learner
     from course_module m
     join enrolment e on e.version_id = m.version_id and e.account_id = $2
     join account o on o.id = e.account_id
     where m.id = $1`,
    [moduleId, actor.accountId],
  );
  if (!row) throw new Refusal('not-found');
  if (row.kind !== 'package') throw new Refusal('module-kind-mismatch', { kind: row.kind });
  const opening = openingPackage(row.packages, row.learner, variant);
  if (!opening && variant !== undefined) throw new Refusal('not-found');
  if (!opening?.isReady) throw new Refusal('package-not-ready');
  return { enrolmentId: row.enrolmentId, opening };
}
