import type { Edition } from '@amelie/contract';
import { cutText } from './archive-entry';
import { readManifest, type ItemValues } from './manifest';
import { readDuration, readNumber, readTimeLimitAction } from './manifest-values';
import type { FileIndex } from './package-files';
import type { PackageReading } from './package-structure';
import { attributeOf, childOf, textOf, type XmlElement } from './xml';

/** Reads the manifest of a SCORM 2004 package, 2nd to 4th edition (CAM, section 3). */
export function readScorm2004(root: XmlElement, edition: Edition, files: FileIndex): PackageReading {
  return readManifest({ root, edition, files, readItemValues, hasSequencing: sequences(root) });
}

function readItemValues(item: XmlElement, mend: (name: string, value: string) => void): ItemValues {
  const read = <Value>(name: string, text: string | undefined, parse: (text: string) => Value | null): Value | null => {
    if (text === undefined || text.trim() === '') return null;
    const value = parse(text.trim());
    if (value === null) mend(name, text);
    return value;
  };
  const sequencing = childOf(item, 'sequencing');
  const objective = childOf(childOf(sequencing, 'objectives'), 'primaryObjective');
  const isMeasured = attributeOf(objective, 'satisfiedByMeasure')?.trim() === 'true';
  // The default of minNormalizedMeasure is 1.0 (SN 3.10.2): stated only when the measure decides.
  const measure = isMeasured ? textOf(childOf(objective, 'minNormalizedMeasure')) || '1' : undefined;
  const limit = attributeOf(childOf(sequencing, 'limitConditions'), 'attemptAbsoluteDurationLimit');
  return {
    prerequisites: null,
    masteryScore: read('minNormalizedMeasure', measure, (text) => readNumber(text, -1, 1)),
    maxTimeAllowed: read('attemptAbsoluteDurationLimit', limit, readDuration),
    timeLimitAction: read('timeLimitAction', textOf(childOf(item, 'timeLimitAction')), readTimeLimitAction),
    launchData: childOf(item, 'dataFromLMS') ? cutText(childOf(item, 'dataFromLMS')?.text.trim() ?? '', 4096) : null,
    completionThreshold: read('completionThreshold', completionThreshold(item), (text) => readNumber(text, 0, 1)),
  };
}

/** 4th edition: attributes, of which completedByMeasure switches it on. Before: a number as text. */
function completionThreshold(item: XmlElement): string | undefined {
  const element = childOf(item, 'completionThreshold');
  if (attributeOf(element, 'completedByMeasure')?.trim() === 'true') {
    return attributeOf(element, 'minProgressMeasure') ?? '1.0';
  }
  return attributeOf(element, 'completedByMeasure') === undefined ? textOf(element) : undefined;
}

const rules = new Set([
  'sequencingRules',
  'limitConditions',
  'rollupRules',
  'rollupConsiderations',
  'constrainedChoiceConsiderations',
  'randomizationControls',
  'objective',
  'mapInfo',
]);

/** Whether anything below steers the order of activities beyond "choose freely". */
function sequences(element: XmlElement): boolean {
  if (rules.has(element.name)) return true;
  if (element.name === 'controlMode' && element.attributes.some(isUnusualControl)) return true;
  return element.children.some(sequences);
}

function isUnusualControl({ name, value }: { name: string; value: string }): boolean {
  const usual = name === 'flow' || name === 'forwardOnly' ? 'false' : 'true';
  return ['choice', 'choiceExit', 'flow', 'forwardOnly'].includes(name) && value.trim() !== usual;
}
