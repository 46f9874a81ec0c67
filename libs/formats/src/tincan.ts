import type { PackageFault, XapiActivity } from '@amelie/contract';
import { firstText, readAddress, textsByLanguage } from './activity-values';
import { cutText, fault, mostFaults } from './archive-entry';
import type { FileIndex } from './package-files';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

const mostActivities = 5000;
const longestId = 2000;

export type TincanReading =
  { activities: XapiActivity[]; title: string; repaired: PackageFault[] } | { faults: PackageFault[] };

/** Reads `tincan.xml`: activities with their names, and where they are launched. The one to start with comes first. */
export function readTincan(root: XmlElement, files: FileIndex): TincanReading {
  const where = 'tincan.xml';
  if (root.name !== 'tincan') return { faults: [fault('manifest-unreadable', where, `root ${root.name}`)] };
  const list = childOf(root, 'activities');
  const elements = list ? childrenOf(list, 'activity') : [];
  if (elements.length > mostActivities) return { faults: [fault('archive-limit', where, `items > ${mostActivities}`)] };
  const faults: PackageFault[] = [];
  const activities: XapiActivity[] = [];
  for (const element of elements) {
    const read = readActivity(element, files);
    if ('fault' in read) faults.push(read.fault);
    else activities.push(read);
  }
  if (faults.length > 0) return { faults: faults.slice(0, mostFaults) };
  const [first] = activities.filter(({ launch }) => launch !== null);
  if (!first) return { faults: [fault('package-unsupported', where, 'nothing-to-open')] };
  return { activities, title: firstText(first.titles, first.id), repaired: [] };
}

function readActivity(element: XmlElement, files: FileIndex): XapiActivity | { fault: PackageFault } {
  const id = cutText((attributeOf(element, 'id') ?? '').trim(), longestId);
  if (id === '') return { fault: fault('manifest-unreadable', 'tincan.xml', 'activity without an id') };
  const launches = childrenOf(element, 'launch');
  const launch = launches.find((one) => /^en\b/iu.test(attributeOf(one, 'lang') ?? '')) ?? launches[0];
  const address = launch ? readAddress(textOf(launch), id, files) : null;
  if (address && 'fault' in address) return address;
  return {
    id,
    type: attributeOf(element, 'type')?.trim().slice(0, longestId) || null,
    titles: textsByLanguage(element, 'name'),
    descriptions: textsByLanguage(element, 'description'),
    launch: address?.url ?? null,
    isAbsolute: address?.isAbsolute ?? false,
  };
}
