import type { Edition } from '@amelie/contract';
import { cutText } from './archive-entry';
import { readManifest, type ItemValues } from './manifest';
import { readTimeLimitAction } from './manifest-values';
import type { FileIndex } from './package-files';
import type { PackageReading } from './package-structure';
import type { ActivityFacts } from './sequencing';
import type { Mend } from './attribute-reader';
import { childOf, textOf, type XmlElement } from './xml';

/** Reads the manifest of a SCORM 2004 package, 2nd to 4th edition (CAM, section 3). */
export function readScorm2004(root: XmlElement, edition: Edition, files: FileIndex): PackageReading {
  return readManifest({ root, edition, files, readItemValues, sequences: true });
}

function readItemValues(item: XmlElement, activity: ActivityFacts, mend: Mend): ItemValues {
  const { primaryObjective, completionThreshold: threshold } = activity;
  const action = textOf(childOf(item, 'timeLimitAction'));
  const timeLimitAction = action === '' ? null : readTimeLimitAction(action);
  if (action !== '' && timeLimitAction === null) mend('timeLimitAction', action);
  return {
    prerequisites: null,
    // The default of minNormalizedMeasure is 1.0 (SN 3.10.2): stated only when the measure decides.
    masteryScore: primaryObjective?.satisfiedByMeasure ? (primaryObjective.minNormalizedMeasure ?? 1) : null,
    maxTimeAllowed: activity.attemptAbsoluteDurationLimit ?? null,
    timeLimitAction,
    launchData: childOf(item, 'dataFromLMS') ? cutText(childOf(item, 'dataFromLMS')?.text.trim() ?? '', 4096) : null,
    completionThreshold: threshold?.completedByMeasure ? (threshold.minProgressMeasure ?? 1) : null,
  };
}
