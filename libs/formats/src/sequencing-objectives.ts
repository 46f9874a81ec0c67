import type { ActivityObjective, ObjectiveMap } from '@amelie/contract';
import { readNumber } from './manifest-values';
import { AttributeReader, type Mend, stated } from './sequencing-values';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

export interface ActivityObjectives {
  primaryObjective?: ActivityObjective;
  objectives?: ActivityObjective[];
}

const mapFlags = ['readSatisfiedStatus', 'readNormalizedMeasure', 'writeSatisfiedStatus', 'writeNormalizedMeasure'];
/** What the 4th edition added, in `adlseq:objectives`. */
const moreMapFlags = ['CompletionStatus', 'ProgressMeasure', 'RawScore', 'MinScore', 'MaxScore'].flatMap((name) => [
  `read${name}`,
  `write${name}`,
]);

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
    (extension ? childrenOf(extension, 'objective') : []).map((element) => [idOf(element), readMaps(element, mend)]),
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
  const mapInfo = joinMaps([...readMaps(element, mend), ...more]);
  return {
    objectiveID: idOf(element),
    ...stated<Omit<ActivityObjective, 'objectiveID'>>({
      satisfiedByMeasure: new AttributeReader(element, mend).flag('satisfiedByMeasure'),
      minNormalizedMeasure: measure,
      mapInfo: mapInfo.length > 0 ? mapInfo : undefined,
    }),
  };
}

function readMaps(element: XmlElement, mend: Mend): ObjectiveMap[] {
  return childrenOf(element, 'mapInfo').flatMap((map) => {
    const targetObjectiveID = attributeOf(map, 'targetObjectiveID')?.trim() ?? '';
    if (targetObjectiveID === '') {
      mend('targetObjectiveID', '');
      return [];
    }
    const read = new AttributeReader(map, mend);
    const flags = [...mapFlags, ...moreMapFlags].flatMap((name) => {
      const flag = read.flag(name);
      return flag === undefined ? [] : [[name, flag] as const];
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
  return attributeOf(element, 'objectiveID')?.trim() ?? '';
}
