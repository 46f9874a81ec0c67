import { cutText } from './archive-entry';
import { readManifest, type ItemValues } from './manifest';
import { readNumber, readTimeLimitAction, readTimespan } from './manifest-values';
import type { FileIndex } from './package-files';
import type { PackageReading } from './package-structure';
import type { ActivityFacts } from './sequencing';
import type { Mend } from './attribute-reader';
import { childOf, textOf, type XmlElement } from './xml';

/** Reads the manifest of a SCORM 1.2 package (CAM 1.2, section 2.3). */
export function readScorm12(root: XmlElement, files: FileIndex): PackageReading {
  return readManifest({ root, edition: 'scorm12', files, readItemValues, sequences: false });
}

function readItemValues(item: XmlElement, _activity: ActivityFacts, mend: Mend): ItemValues {
  const read = <Value>(name: string, parse: (text: string) => Value | null): Value | null => {
    const text = textOf(childOf(item, name));
    if (text === '') return null;
    const value = parse(text);
    if (value === null) mend(name, text);
    return value;
  };
  return {
    prerequisites: read('prerequisites', (text) => cutText(text, 1000)),
    masteryScore: read('masteryscore', (text) => readNumber(text, 0, 100)),
    maxTimeAllowed: read('maxtimeallowed', readTimespan),
    timeLimitAction: read('timelimitaction', readTimeLimitAction),
    launchData: childOf(item, 'datafromlms') ? cutText(childOf(item, 'datafromlms')?.text.trim() ?? '', 4096) : null,
    completionThreshold: null,
  };
}
