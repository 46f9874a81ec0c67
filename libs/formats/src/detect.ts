import type { Edition } from '@amelie/contract';
import { childOf, textOf, type XmlDocument } from './xml';

export type PackageKind = 'ims' | 'cmi5' | 'xapi' | 'aicc' | 'unknown';

export interface FoundManifest {
  kind: PackageKind;
  /** The manifest's path as it is written in the package; absent for what has none. */
  path?: string;
}

/** What kind of package this is, by the files at its root. SCORM comes first: many packages carry two manifests. */
export function findManifest(paths: readonly string[]): FoundManifest {
  const atRoot = paths.filter((path) => !path.includes('/'));
  const named = (pattern: RegExp) => atRoot.find((path) => pattern.test(path));
  for (const [kind, pattern] of [
    ['ims', /^imsmanifest\.xml$/iu],
    ['cmi5', /^cmi5\.xml$/iu],
    ['xapi', /^tincan\.xml$/iu],
    ['aicc', /\.crs$/iu],
  ] as const) {
    const path = named(pattern);
    if (path !== undefined) return { kind, path };
  }
  return { kind: 'unknown' };
}

export type EditionFound = { edition: Edition; isStated: boolean } | { unsupported: string };

/**
 * Which SCORM an imsmanifest.xml is: by `schemaversion`, else by the namespaces in use. One that states no version and
 * uses nothing of ADL's is read as SCORM 1.2 with assets only. Other IMS profiles are named in `unsupported`.
 */
export function findEdition(document: XmlDocument): EditionFound {
  const metadata = childOf(document.root, 'metadata');
  const schema = textOf(childOf(metadata, 'schema'));
  const version = textOf(childOf(metadata, 'schemaversion'));
  if (/common cartridge|qti|thin cc/iu.test(schema)) return { unsupported: `${schema} ${version}`.trim() };
  const stated = editionOfVersion(version);
  if (stated) return { edition: stated, isStated: true };
  const namespaces = [...document.namespaces].join(' ').toLowerCase();
  if (namespaces.includes('adlcp_v1p3') || namespaces.includes('adlseq_v1p3') || namespaces.includes('imsss')) {
    return { edition: 'scorm2004-3rd', isStated: false };
  }
  if (/imsqti|imsccv|imslti/u.test(namespaces) && !namespaces.includes('adlcp'))
    return { unsupported: schema || 'IMS' };
  return { edition: 'scorm12', isStated: false };
}

function editionOfVersion(version: string): Edition | undefined {
  if (/2004|cam\s*1\.3|^1\.3/iu.test(version)) {
    if (/4th/iu.test(version)) return 'scorm2004-4th';
    return /3rd/iu.test(version) ? 'scorm2004-3rd' : 'scorm2004-2nd';
  }
  return /(^|\s)1\.[012]/u.test(version) ? 'scorm12' : undefined;
}
