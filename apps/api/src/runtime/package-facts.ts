import type { PackageItem, PackageReport } from '@amelie/contract';
import type { ScormStandard } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

export interface PackageFacts {
  standard: ScormStandard;
  items: ReadonlyMap<string, PackageItem>;
  /** The items that count: the SCOs, or in a package without any, its assets. */
  counting: ReadonlySet<string>;
}

const known = new Map<string, PackageFacts>();
const mostKept = 500;

function factsOf({ edition, items }: PackageReport): PackageFacts {
  const scos = items.filter(({ kind }) => kind === 'sco');
  return {
    standard: edition === 'scorm12' ? 'scorm12' : 'scorm2004',
    items: new Map(items.map((item) => [item.id, item])),
    counting: new Set((scos.length > 0 ? scos : items).map(({ id }) => id)),
  };
}

/** What commits need to know of a package. A ready package never changes, so it is read once a process. */
export async function packageFacts(database: Askable, packageId: string): Promise<PackageFacts> {
  const kept = known.get(packageId);
  if (kept) return kept;
  const row = await rowOf<{ report: PackageReport }>(
    database,
    `select report from package where id = $1 and state = 'ready'`,
    [packageId],
  );
  if (!row) throw new Refusal('not-found');
  const facts = factsOf(row.report);
  if (known.size >= mostKept) known.clear();
  known.set(packageId, facts);
  return facts;
}
