import type { Edition, PackageVariant } from '@amelie/contract';
import { type ChoosingLearner, openingPackage, type PackageChoice } from '@amelie/rules';
import { joinCurrentPackage } from './current-package';

/** One of the packages of a module, as `modulePackagesSql` renders it. The default has the module's own id. */
export interface ModulePackage extends PackageChoice {
  lineId: string;
  /** The version that a new attempt gets. */
  packageId: string;
  isReady: boolean;
  edition: Edition | null;
  /** Of the version that opens: begun work stays on its own. */
  bytes: number;
  /** When this learner used it last; null when they never opened it. */
  usedAt: string | null;
}

/**
 * A subquery for the packages of module `m` as one JSON value, the default first, with what the enrolment has done
 * about each. The default is in the course's language and for every country.
 */
export const modulePackagesSql = (enrolmentId: string): string => `
  (select coalesce(json_agg(json_build_object(
     'id', c.id, 'language', c.language, 'country', c.country, 'isDefault', c.position = 0, 'lineId', k.line_id,
     'packageId', k.id, 'isReady', k.state = 'ready', 'edition', k.edition,
     'bytes', coalesce(b.size_bytes, k.size_bytes), 'usedAt', b.used_at) order by c.position), '[]')
   from (
     select m.id, m.package_id, w.language, null::text as country, 0 as position
     from course_version w where w.id = m.version_id and m.package_id is not null
     union all
     select o.id, o.package_id, o.language, o.country, o.position from module_package o where o.module_id = m.id
   ) c
   ${joinCurrentPackage('c.package_id', 'k')}
   left join lateral (
     select u.size_bytes, t.updated_at as used_at
     from runtime_attempt t join package u on u.id = t.package_id
     where t.enrolment_id = ${enrolmentId} and t.module_id = m.id and t.line_id = k.line_id
     order by t.updated_at desc limit 1
   ) b on true)`;

/** A subquery for what the choice among packages depends on: language and country of account `o`. */
export const choosingLearnerSql = (account: string): string =>
  `json_build_object('language', ${account}.language, 'country', ${account}.country)`;

/** What a learner reads of the packages of a module: none where there is nothing to choose. */
export function variantsOf(packages: readonly ModulePackage[], chosenId: string | undefined): PackageVariant[] {
  if (packages.length < 2) return [];
  return packages.map(({ id, language, country, bytes, usedAt }) => ({
    ...{ id, language, country, bytes },
    begun: usedAt !== null,
    chosen: id === chosenId,
  }));
}

/** The size of what opens, and what there is to choose from. */
export function packagesForLearner(packages: readonly ModulePackage[], learner: ChoosingLearner) {
  const opening = openingPackage(packages, learner);
  return { packageBytes: opening?.bytes ?? null, variants: variantsOf(packages, opening?.id) };
}
