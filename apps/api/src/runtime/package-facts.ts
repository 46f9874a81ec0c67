import type { ActivityNode, PackageItem, PackageOrganization, PackageReport } from '@amelie/contract';
import type { ScormStandard } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

export interface PackageFacts {
  standard: ScormStandard;
  items: ReadonlyMap<string, PackageItem>;
  /** The items that count: the SCOs, or in a package without any, its assets. */
  counting: ReadonlySet<string>;
  /** Of a package that is run by the sequencing of its manifest. */
  sequencing: SequencingFacts | null;
}

export interface SequencingFacts {
  /** Global objectives and buckets that its manifest names. */
  objectiveIds: ReadonlySet<string>;
  bucketIds: ReadonlySet<string>;
  /** Shared with other packages of the same learner (`adlseq:objectivesGlobalToSystem`, `adlcp:sharedDataGlobalToSystem`). */
  objectivesGlobalToSystem: boolean;
  sharedDataGlobalToSystem: boolean;
}

type RunReport = Pick<PackageReport, 'edition' | 'items'>;

const known = new Map<string, PackageFacts>();
const mostKept = 500;

const allNodes = (node: ActivityNode): ActivityNode[] => [node, ...node.children.flatMap(allNodes)];

function sequencingOf(organization: PackageOrganization | null): SequencingFacts | null {
  if (!organization?.sequenced) return null;
  const { root, objectivesGlobalToSystem, sharedDataGlobalToSystem } = organization;
  const nodes = allNodes(root);
  const objectives = nodes.flatMap(({ primaryObjective, objectives: others = [] }) =>
    primaryObjective ? [primaryObjective, ...others] : others,
  );
  const maps = objectives.flatMap(({ mapInfo = [] }) => mapInfo);
  return {
    objectiveIds: new Set(maps.map(({ targetObjectiveID }) => targetObjectiveID)),
    bucketIds: new Set(nodes.flatMap(({ sharedData = [] }) => sharedData.map(({ targetID }) => targetID))),
    objectivesGlobalToSystem,
    sharedDataGlobalToSystem,
  };
}

function factsOf({ edition, items }: RunReport, organization: PackageOrganization | null): PackageFacts {
  const scos = items.filter(({ kind }) => kind === 'sco');
  return {
    standard: edition === 'scorm12' ? 'scorm12' : 'scorm2004',
    // AUs of cmi5 and xAPI packages speak to the record store: nothing can be committed for them.
    items: new Map(edition === 'cmi5' || edition === 'xapi' ? [] : items.map((item) => [item.id, item])),
    counting: new Set((scos.length > 0 ? scos : items).map(({ id }) => id)),
    sequencing: edition === 'scorm12' ? null : sequencingOf(organization),
  };
}

/** A package as it is between two changes of it. */
export interface PackageAt {
  packageId: string;
  packageRevision: number;
}

const keyOf = ({ packageId, packageRevision }: PackageAt) => `${packageId} ${packageRevision}`;

/** What commits need to know of a package, read once a process for each revision of it. */
export async function packageFacts(database: Askable, at: PackageAt): Promise<PackageFacts> {
  const kept = known.get(keyOf(at));
  if (kept) return kept;
  const row = await rowOf<PackageAt & { report: RunReport; organization: PackageOrganization | null }>(
    database,
    `select id as "packageId", revision as "packageRevision", report - 'organizations' as report,
       organizations -> 0 as organization
     from package where id = $1 and state = 'ready'`,
    [at.packageId],
  );
  if (!row) throw new Refusal('not-found');
  const facts = factsOf(row.report, row.organization);
  if (known.size >= mostKept) known.clear();
  known.set(keyOf(row), facts);
  return facts;
}
