import { moveOns, type Cmi5Au, type Cmi5Course, type Cmi5Node, type PackageFault } from '@amelie/contract';
import { firstText, langstrings, readAddress } from './activity-values';
import { cutText, fault, mostFaults, repair } from './archive-entry';
import { AttributeReader } from './attribute-reader';
import type { FileIndex } from './package-files';
import { isIri } from './xapi/values';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

const mostNodes = 5000;
const longestId = 2000;

/** Names that a launch adds to an AU's address, and that its own query must not have (cmi5 8.1). */
const launchNames = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

const queryNames = (url: string): string[] => [...new URL(url, 'https://package.invalid/').searchParams.keys()];

export type Cmi5Reading = { course: Cmi5Course; title: string; repaired: PackageFault[] } | { faults: PackageFault[] };

/** Reads a course structure (cmi5 13.1, 13.2): blocks and AUs in their order, with objectives and launch facts. */
export function readCmi5(root: XmlElement, files: FileIndex): Cmi5Reading {
  if (root.name !== 'courseStructure')
    return { faults: [fault('manifest-unreadable', 'cmi5.xml', `root ${root.name}`)] };
  const reader = new CourseReader(files);
  const course = reader.read(root);
  if (reader.faults.length > 0) return { faults: reader.faults.slice(0, mostFaults) };
  if (!course.nodes.some(({ au }) => au))
    return { faults: [fault('package-unsupported', 'cmi5.xml', 'nothing-to-open')] };
  return { course, title: firstText(course.titles, course.id), repaired: reader.repaired.slice(0, mostFaults) };
}

class CourseReader {
  readonly faults: PackageFault[] = [];
  readonly repaired: PackageFault[] = [];
  private readonly nodes: Cmi5Node[] = [];
  private readonly ids = new Set<string>();

  constructor(private readonly files: FileIndex) {}

  read(root: XmlElement): Cmi5Course {
    const course = childOf(root, 'course') ?? root;
    this.readChildren(root, null);
    return {
      id: this.readId(course, 'course'),
      titles: langstrings(course, 'title'),
      descriptions: langstrings(course, 'description'),
      objectives: this.readObjectives(root),
      nodes: this.nodes,
    };
  }

  private readObjectives(root: XmlElement): Cmi5Course['objectives'] {
    const list = childOf(root, 'objectives');
    return (list ? childrenOf(list, 'objective') : []).slice(0, mostNodes).map((one) => ({
      id: this.readId(one, 'objective'),
      titles: langstrings(one, 'title'),
      descriptions: langstrings(one, 'description'),
    }));
  }

  private readChildren(element: XmlElement, parent: string | null): void {
    for (const child of element.children) {
      const kind = child.name.toLowerCase();
      if (kind !== 'block' && kind !== 'au') continue;
      if (this.nodes.length >= mostNodes) {
        if (this.nodes.length === mostNodes && this.faults.length === 0)
          this.faults.push(fault('archive-limit', 'cmi5.xml', `items > ${mostNodes}`));
        return;
      }
      this.readNode(child, kind, parent);
    }
  }

  private readNode(element: XmlElement, kind: 'block' | 'au', parent: string | null): void {
    const id = this.readId(element, kind);
    const references = childOf(element, 'objectives');
    this.nodes.push({
      id,
      parent,
      titles: langstrings(element, 'title'),
      descriptions: langstrings(element, 'description'),
      objectives: (references ? childrenOf(references, 'objective') : []).map((one) =>
        cutText((attributeOf(one, 'idref') ?? '').trim(), longestId),
      ),
      au: kind === 'au' ? this.readAu(element, id) : null,
    });
    if (kind === 'block') this.readChildren(element, id);
  }

  /** An id is an IRI that nothing else in the course has (cmi5 13.1.2): completions are told apart by it. */
  private readId(element: XmlElement, kind: string): string {
    const id = cutText((attributeOf(element, 'id') ?? '').trim(), longestId);
    if (id === '') this.faults.push(fault('manifest-unreadable', 'cmi5.xml', `${kind} without an id`));
    else if (!isIri(id)) this.faults.push(fault('manifest-unreadable', id, 'id without a scheme'));
    else if (this.ids.has(id)) this.faults.push(fault('manifest-unreadable', id, 'id twice'));
    this.ids.add(id);
    return id;
  }

  private readAu(element: XmlElement, id: string): Cmi5Au | null {
    const address = readAddress(textOf(childOf(element, 'url')), id, this.files);
    if ('fault' in address) {
      this.faults.push(address.fault);
      return null;
    }
    const taken = launchNames.find((name) => queryNames(address.url).includes(name));
    if (taken !== undefined) {
      this.faults.push(fault('manifest-unreadable', id, `${taken} in the query`));
      return null;
    }
    const attributes = new AttributeReader(element, (name, value) =>
      this.repaired.push(repair(`${name}-dropped`, id, value)),
    );
    const optional = (name: string) => {
      const child = childOf(element, name);
      return child ? cutText(child.text.trim(), 16_000) : null;
    };
    return {
      ...address,
      moveOn: attributes.word('moveOn', moveOns) ?? 'NotApplicable',
      launchMethod: attributes.word('launchMethod', ['AnyWindow', 'OwnWindow']) ?? 'AnyWindow',
      masteryScore: attributes.number('masteryScore', 0, 1) ?? null,
      launchParameters: optional('launchParameters'),
      entitlementKey: optional('entitlementKey'),
      activityType: attributeOf(element, 'activityType')?.trim().slice(0, longestId) || null,
    };
  }
}
