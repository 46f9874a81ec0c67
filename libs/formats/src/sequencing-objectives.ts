import type { ActivityObjective, ObjectiveMap } from '@amelie/contract';
import { readNumber, readUri } from './manifest-values';
import { AttributeReader, type Mend, stated } from './attribute-reader';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

export interface ActivityObjectives {
  primaryObjective?: ActivityObjective;
  objectives?: ActivityObjective[];
}

const mapped = ['SatisfiedStatus', 'NormalizedMeasure'];
/** What the 4th edition added, in `adlseq:objectives`. */
const mappedMore = ['CompletionStatus', 'ProgressMeasure', 'RawScore', 'MinScore', 'MaxScore'];

/**
 * `imsss:objectives` (SN 3.10) with what `adlseq:objectives` (4th edition, SN 3.10.2) adds to the maps of the same
 * objective. Both are children of `sequencing` by the same local name.
 */
export function readObjectives(
  objectives: XmlElement | undefined,
  extension: XmlElement | undefined,
  mend: Mend,
): ActivityObjectives {
  const more = new Map(
    (extension ? childrenOf(extension, 'objective') : []).map((element) => [
      idOf(element),
      readMaps(element, mappedMore, mend),
    ]),
  );
  const read = (element: XmlElement) => readObjective(element, more.get(idOf(element)) ?? [], mend);
  const primary = childOf(objectives, 'primaryObjective');
  const others = objectives ? childrenOf(objectives, 'objective').map(read) : [];
  return {
    ...(primary ? { primaryObjective: read(primary) } : {}),
    ...(others.length > 0 ? { objectives: others } : {}),
  };
}

function readObjective(element: XmlElement, more: readonly ObjectiveMap[], mend: Mend): ActivityObjective {
  const written = textOf(childOf(element, 'minNormalizedMeasure'));
  const measure = written === '' ? undefined : (readNumber(written, -1, 1) ?? undefined);
  if (written !== '' && measure === undefined) mend('minNormalizedMeasure', written);
  const mapInfo = joinMaps([...readMaps(element, mapped, mend), ...more]);
  return {
    objectiveID: idOf(element),
    ...stated<Omit<ActivityObjective, 'objectiveID'>>({
      satisfiedByMeasure: new AttributeReader(element, mend).flag('satisfiedByMeasure'),
      minNormalizedMeasure: measure,
      mapInfo: mapInfo.length > 0 ? mapInfo : undefined,
    }),
  };
}

/**
 * A map reads what it is for and writes none of it unless it says otherwise (SN 3.10.1, CAM 5.1.7.2). That it reads is
 * written out: a map of one kind says nothing about what the other kind is for.
 */
function readMaps(element: XmlElement, names: readonly string[], mend: Mend): ObjectiveMap[] {
  return childrenOf(element, 'mapInfo').flatMap((map) => {
    const targetObjectiveID = readUri(attributeOf(map, 'targetObjectiveID'));
    if (targetObjectiveID === '') {
      mend('targetObjectiveID', '');
      return [];
    }
    const read = new AttributeReader(map, mend);
    const flags = names.flatMap((name) => {
      const writes = read.flag(`write${name}`);
      const reads = [`read${name}`, read.flag(`read${name}`) ?? true] as const;
      return writes === undefined ? [reads] : [reads, [`write${name}`, writes] as const];
    });
    return [{ targetObjectiveID, ...Object.fromEntries(flags) }];
  });
}

/** One map for each target: the extension speaks of the same one. */
function joinMaps(maps: readonly ObjectiveMap[]): ObjectiveMap[] {
  const joined = new Map<string, ObjectiveMap>();
  for (const map of maps) joined.set(map.targetObjectiveID, { ...joined.get(map.targetObjectiveID), ...map });
  return [...joined.values()];
}

function idOf(element: XmlElement): string {
  return readUri(attributeOf(element, 'objectiveID'));
}
