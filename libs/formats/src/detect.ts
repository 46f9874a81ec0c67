import type { Edition, ForeignPackage } from '@amelie/contract';
import { attributeOf, childOf, childrenOf, textOf, type XmlDocument } from './xml';

export type PackageKind = 'ims' | 'cmi5' | 'xapi';

export interface FoundManifest {
  kind: PackageKind;
  /** The manifest's path as it is written in the package. */
  path: string;
}

/** What kind of package this is, by the files at its root. SCORM comes first: many packages carry two manifests. */
export function findManifest(paths: readonly string[]): FoundManifest | undefined {
  const atRoot = paths.filter((path) => !path.includes('/'));
  const named = (pattern: RegExp) => atRoot.find((path) => pattern.test(path));
  for (const [kind, pattern] of [
    ['ims', /^imsmanifest\.xml$/iu],
    ['cmi5', /^cmi5\.xml$/iu],
    ['xapi', /^tincan\.xml$/iu],
  ] as const) {
    const path = named(pattern);
    if (path !== undefined) return { kind, path };
  }
  return undefined;
}

export type EditionFound = { edition: Edition; isStated: boolean } | { unsupported: ForeignPackage };

/**
 * Which SCORM an imsmanifest.xml is: by `schemaversion`, else by the namespaces in use. One that states no version and
 * uses nothing of ADL's is read as SCORM 1.2 with assets only. Other IMS profiles are named in `unsupported`.
 */
export function findEdition(document: XmlDocument): EditionFound {
  const metadata = childOf(document.root, 'metadata');
  const schema = textOf(childOf(metadata, 'schema'));
  const version = textOf(childOf(metadata, 'schemaversion'));
  const namespaces = [...document.namespaces].join(' ').toLowerCase();
  const unsupported = findProfile(document, schema, namespaces);
  if (unsupported) return { unsupported };
  const stated = editionOfVersion(version);
  if (stated) return { edition: stated, isStated: true };
  if (namespaces.includes('adlcp_v1p3') || namespaces.includes('adlseq_v1p3') || namespaces.includes('imsss')) {
    return { edition: 'scorm2004-3rd', isStated: false };
  }
  return { edition: 'scorm12', isStated: false };
}

/**
 * Other profiles of IMS Content Packaging: Common Cartridge and QTI, by their schema, their namespaces or the types of
 * their resources. What uses ADL's names is SCORM, whatever else it carries.
 */
function findProfile({ root }: XmlDocument, schema: string, namespaces: string): ForeignPackage | undefined {
  if (/thin\s+(common\s+cartridge|cc)/iu.test(schema)) return 'thin-common-cartridge';
  if (/common\s*cartridge/iu.test(schema)) return 'common-cartridge';
  if (/qti/iu.test(schema)) return 'qti';
  if (namespaces.includes('adlcp')) return undefined;
  const resources = childOf(root, 'resources');
  const types = (resources ? childrenOf(resources, 'resource') : []).map((one) => attributeOf(one, 'type') ?? '');
  const uses = (pattern: RegExp) => pattern.test(namespaces) || types.some((type) => pattern.test(type.toLowerCase()));
  if (uses(/imscc|imslti|imsbasiclti|imslticc/u)) return 'common-cartridge';
  return uses(/imsqti/u) ? 'qti' : undefined;
}

function editionOfVersion(version: string): Edition | undefined {
  if (/2004|cam\s*1\.3|^1\.3/iu.test(version)) {
    if (/4th/iu.test(version)) return 'scorm2004-4th';
    return /3rd/iu.test(version) ? 'scorm2004-3rd' : 'scorm2004-2nd';
  }
  return /(^|\s)1\.[012]/u.test(version) ? 'scorm12' : undefined;
}
