import type { Country, Language } from '@amelie/contract';
import type { ModuleRow } from '../courses/courses.queries';
import { rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

interface WantedVariant {
  packageId: string;
  language: Language;
  country: Country | null;
}

/**
 * A module has no language twice for the same country, and no package twice; another version of one counts as the same.
 * Refuses `variant-taken`.
 */
export async function demandFreeVariant(tx: Tx, module: ModuleRow, wanted: WantedVariant): Promise<void> {
  const taken = await rowOf(
    tx,
    `select 1 from (
       select w.language, null::text as country, p.line_id
       from course_version w left join package p on p.id = $2 where w.id = $3
       union all
       select o.language, o.country, p.line_id
       from module_package o join package p on p.id = o.package_id where o.module_id = $1
     ) t
     where t.language = $4 and t.country is not distinct from $5::text
       or t.line_id = (select line_id from package where id = $6)`,
    [module.id, module.packageId, module.versionId, wanted.language, wanted.country, wanted.packageId],
  );
  if (taken) throw new Refusal('variant-taken');
}

/** The module's own package can't be one of its further ones at the same time. Refuses `variant-taken`. */
export async function demandNoVariant(tx: Tx, module: ModuleRow, packageId: string): Promise<void> {
  const taken = await rowOf(
    tx,
    `select 1 from module_package o join package p on p.id = o.package_id
     where o.module_id = $1 and p.line_id = (select line_id from package where id = $2)`,
    [module.id, packageId],
  );
  if (taken) throw new Refusal('variant-taken');
}
