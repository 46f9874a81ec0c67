import type { Edition, PackageFault } from '@amelie/contract';
import { cutText, fault, mostFaults, repair } from './archive-entry';
import { addParameters, resolveHref } from './href';
import type { FileIndex } from './package-files';
import type { ItemLaunch, ManifestItem, Organization, PackageReading } from './package-structure';
import { isSequenced } from './organizations';
import { readResources, readSubManifests, type Resource } from './resources';
import { readActivity, readCollection, type ActivityFacts } from './sequencing';
import { AttributeReader, type Mend } from './attribute-reader';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml';

/** What only one edition writes beside an item: scores, limits, data. `mend` notes a value that was dropped. */
export type ItemValues = Pick<
  ManifestItem,
  'prerequisites' | 'masteryScore' | 'maxTimeAllowed' | 'timeLimitAction' | 'launchData' | 'completionThreshold'
>;
export type ReadItemValues = (item: XmlElement, activity: ActivityFacts, mend: Mend) => ItemValues;

export interface ManifestSource {
  root: XmlElement;
  edition: Edition;
  files: FileIndex;
  readItemValues: ReadItemValues;
  /** SCORM 2004 sequences; in a 1.2 manifest such elements mean nothing. */
  sequences: boolean;
}

const longestTitle = 500;
const mostItems = 5000;
const deepestReference = 20;

/** Reads organisations, items and resources: what SCORM 1.2 and 2004 have in common (IMS Content Packaging). */
export function readManifest(source: ManifestSource): PackageReading {
  const reader = new ManifestReader(source);
  const organizations = reader.readOrganizations();
  if (reader.faults.length > 0) return { faults: reader.faults.slice(0, mostFaults) };
  const [first] = organizations;
  if (!first) return { faults: [fault('package-unsupported', 'imsmanifest.xml', 'nothing-to-open')] };
  return {
    structure: { edition: source.edition, title: first.title, organizations, hasSequencing: isSequenced(first) },
    repaired: reader.repaired.slice(0, mostFaults),
  };
}

class ManifestReader {
  readonly faults: PackageFault[] = [];
  readonly repaired: PackageFault[] = [];
  private readonly resources: Map<string, Resource>;
  private readonly subManifests: Map<string, XmlElement>;
  private readonly collection: Map<string, XmlElement>;
  private readonly identifiers = new Set<string>();
  private count = 0;

  constructor(private readonly source: ManifestSource) {
    this.resources = readResources(source.root);
    this.subManifests = readSubManifests(source.root);
    this.collection = readCollection(source.root);
  }

  /** The default organisation first; when no item opens anything, one is made of the resources. */
  readOrganizations(): Organization[] {
    const list = childOf(this.source.root, 'organizations');
    const wanted = attributeOf(list, 'default')?.trim();
    const isWanted = (element: XmlElement) => attributeOf(element, 'identifier')?.trim() === wanted;
    const elements = list ? childrenOf(list, 'organization') : [];
    if (elements.length > 0 && wanted && !elements.some(isWanted)) this.mend('default-organization', wanted);
    const ordered = elements
      .sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)))
      .map((element) => this.readOrganization(element));
    const opening = ordered.filter(({ items }) => items.some(opensSomething));
    if (this.faults.length > 0 || opening.length > 0) return opening;
    return this.makeOrganization(ordered[0]?.title);
  }

  private readOrganization(element: XmlElement): Organization {
    const identifier = this.readIdentifier(element, 'organization');
    const items = childrenOf(element, 'item').map((item) => this.readItem(item, []));
    const read = new AttributeReader(element, this.dropper(identifier));
    return {
      identifier,
      title: this.readTitle(element, items[0]?.title ?? identifier, identifier),
      objectivesGlobalToSystem: read.flag('objectivesGlobalToSystem') ?? true,
      sharedDataGlobalToSystem: read.flag('sharedDataGlobalToSystem') ?? true,
      activity: this.readActivity(element, identifier),
      items,
    };
  }

  private readActivity(element: XmlElement, identifier: string): ActivityFacts {
    return this.source.sequences ? readActivity(element, this.collection, this.dropper(identifier)) : {};
  }

  private dropper(identifier: string): Mend {
    return (name, value) => this.mend('sequencing-dropped', identifier, `${name} ${value}`.trim());
  }

  private readItem(element: XmlElement, within: readonly string[]): ManifestItem {
    this.count += 1;
    const identifier = this.readIdentifier(element, 'item');
    if (this.count > mostItems) {
      if (this.count === mostItems + 1) this.faults.push(fault('archive-limit', identifier, `items > ${mostItems}`));
      return emptyItem(identifier, identifier);
    }
    const reference = attributeOf(element, 'identifierref')?.trim();
    const resource = reference ? this.resources.get(reference) : undefined;
    const inner = reference && !resource ? this.readReferenced(reference, identifier, within) : [];
    const launch = resource ? this.readLaunch(resource, element, identifier) : null;
    const title = this.readTitle(element, launch?.file.split('/').at(-1) ?? identifier, identifier);
    const activity = this.readActivity(element, identifier);
    return {
      ...emptyItem(identifier, title),
      ...this.source.readItemValues(element, activity, (name, value) =>
        this.mend(`${name}-dropped`, identifier, value),
      ),
      activity,
      isVisible: attributeOf(element, 'isvisible')?.trim().toLowerCase() !== 'false',
      launch,
      items: [...inner, ...childrenOf(element, 'item').map((child) => this.readItem(child, within))],
    };
  }

  /** An identifierref that names a sub-manifest stands for the items of its first organisation. */
  private readReferenced(reference: string, item: string, within: readonly string[]): ManifestItem[] {
    const manifest = this.subManifests.get(reference);
    if (!manifest || within.includes(reference) || within.length >= deepestReference) {
      const reason = manifest ? 'identifierref-circle' : 'identifierref-absent';
      this.faults.push(fault('manifest-unreadable', item, `${reason} ${reference}`));
      return [];
    }
    const list = childOf(manifest, 'organizations');
    const organization = childOf(list, 'organization');
    const items = organization ? childrenOf(organization, 'item') : [];
    return items.map((element) => this.readItem(element, [...within, reference]));
  }

  private readLaunch(resource: Resource, element: XmlElement | undefined, item: string): ItemLaunch | null {
    if (resource.href === undefined) return null;
    const resolved = resolveHref(resource.href, resource.bases, this.source.files);
    if ('reason' in resolved) {
      this.faults.push(fault('launch-outside-package', item, `${resolved.reason} ${resource.href}`));
      return null;
    }
    for (const repair of resolved.repairs) this.mend(repair, item, resource.href);
    const href = addParameters(resolved.href, attributeOf(element, 'parameters'));
    return { kind: resource.kind, file: resolved.file, href };
  }

  /** For manifests without organisations: an item for each SCO, or one for the first page. */
  private makeOrganization(title: string | undefined): Organization[] {
    const all = [...this.resources.values()].filter(({ href }) => href !== undefined);
    const scos = all.filter(({ kind }) => kind === 'sco');
    const pages = all.filter(({ href }) => /\.x?html?([?#]|$)/iu.test(href ?? ''));
    const chosen = scos.length > 0 ? scos : pages.slice(0, 1);
    const items = chosen.map((resource) => {
      const launch = this.readLaunch(resource, undefined, resource.identifier);
      return { ...emptyItem(resource.identifier, launch?.file ?? resource.identifier), launch };
    });
    const [first] = items;
    if (!first) return [];
    this.mend('organization-made');
    return [
      {
        identifier: 'made',
        title: title || first.title,
        objectivesGlobalToSystem: true,
        sharedDataGlobalToSystem: true,
        activity: {},
        items,
      },
    ];
  }

  private readIdentifier(element: XmlElement, kind: 'organization' | 'item'): string {
    const at = kind === 'item' ? this.count : this.identifiers.size + 1;
    const written = cutText((attributeOf(element, 'identifier') ?? '').trim(), 300) || `${kind}-${at}`;
    const identifier = this.identifiers.has(written) ? `${written}~${at}` : written;
    if (identifier !== written) this.mend('identifier-twice', written);
    this.identifiers.add(identifier);
    return identifier;
  }

  private readTitle(element: XmlElement, instead: string, where: string): string {
    const text = textOf(childOf(element, 'title'));
    if (text === '') this.mend('title-missing', where);
    if (text.length > longestTitle) this.mend('title-cut', where);
    return cutText(text || instead, longestTitle);
  }

  private mend(code: string, where?: string, found?: string): void {
    this.repaired.push(repair(code, where, found));
  }
}

function opensSomething(item: ManifestItem): boolean {
  return item.launch !== null || item.items.some(opensSomething);
}

function emptyItem(identifier: string, title: string): ManifestItem {
  return {
    identifier,
    title,
    isVisible: true,
    launch: null,
    prerequisites: null,
    masteryScore: null,
    maxTimeAllowed: null,
    timeLimitAction: null,
    launchData: null,
    completionThreshold: null,
    activity: {},
    items: [],
  };
}
