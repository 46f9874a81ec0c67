import { attributeOf, childOf, childrenOf, type XmlElement } from './xml';

export interface Resource {
  identifier: string;
  kind: 'sco' | 'asset';
  href: string | undefined;
  /** The xml:base values above its href, outermost first. */
  bases: string[];
}

/** All resources of a manifest and of the manifests in it, by identifier; the first of a name stands. */
export function readResources(manifest: XmlElement, outer: readonly string[] = []): Map<string, Resource> {
  const found = new Map<string, Resource>();
  const inManifest = withBase(outer, manifest);
  const list = childOf(manifest, 'resources');
  for (const element of list ? childrenOf(list, 'resource') : []) {
    const resource: Resource = {
      identifier: (attributeOf(element, 'identifier') ?? '').trim(),
      kind: attributeOf(element, 'scormtype')?.trim().toLowerCase() === 'sco' ? 'sco' : 'asset',
      href: attributeOf(element, 'href')?.trim() || undefined,
      bases: withBase(list ? withBase(inManifest, list) : inManifest, element),
    };
    if (!found.has(resource.identifier)) found.set(resource.identifier, resource);
  }
  for (const inner of childrenOf(manifest, 'manifest')) {
    for (const [identifier, resource] of readResources(inner, inManifest)) {
      if (!found.has(identifier)) found.set(identifier, resource);
    }
  }
  return found;
}

/** A manifest's sub-manifests, at any depth, by identifier. */
export function readSubManifests(manifest: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const inner of childrenOf(manifest, 'manifest')) {
    found.set((attributeOf(inner, 'identifier') ?? '').trim(), inner);
    for (const [identifier, deeper] of readSubManifests(inner)) found.set(identifier, deeper);
  }
  return found;
}

function withBase(bases: readonly string[], element: XmlElement): string[] {
  const base = element.attributes.find(({ name, uri }) => name === 'base' && uri.endsWith('/XML/1998/namespace'));
  return base && base.value.trim() !== '' ? [...bases, base.value] : [...bases];
}
