import type { PackageFault } from '@amelie/contract';
import { fault } from './archive-entry';
import { readCmi5 } from './cmi5';
import { findEdition, findManifest, type PackageKind } from './detect';
import { findForeign } from './foreign-archive';
import { FileIndex, type PackageFiles } from './package-files';
import type { PackageReading } from './package-structure';
import { readScorm12 } from './scorm12';
import { readScorm2004 } from './scorm2004';
import { readTincan } from './tincan';
import { longestXmlBytes, parseXml, type XmlDocument } from './xml';

/**
 * Recognises a package and reads its manifest, course structure or `tincan.xml`. What is something else is refused with
 * the word for what was found (`package-unsupported`), what nothing gives away with `manifest-missing`.
 */
export async function readPackage(files: PackageFiles): Promise<PackageReading> {
  const list = files.list();
  const manifest = findManifest(list.map(({ path }) => path));
  if (!manifest) return { faults: [nameForeign(list.map(({ path }) => path))] };
  const { kind, path } = manifest;
  const size = list.find((file) => file.path === path)?.size ?? 0;
  if (size > longestXmlBytes) {
    return { faults: [fault('manifest-unreadable', path, `bytes ${size} > ${longestXmlBytes}`)] };
  }
  const parsed = parseXml(await files.read(path), path);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { document } = parsed;
  const reading = readers[kind](document, path, new FileIndex(list));
  if ('faults' in reading || document.encodingGuessed === null) return reading;
  const note = { code: 'encoding-guessed', where: path, found: document.encodingGuessed };
  return { ...reading, repaired: [note, ...reading.repaired] };
}

function nameForeign(paths: readonly string[]): PackageFault {
  const foreign = findForeign(paths);
  return foreign ? fault('package-unsupported', foreign.where, foreign.kind) : fault('manifest-missing');
}

type ReadDocument = (document: XmlDocument, path: string, files: FileIndex) => PackageReading;

const readers: Record<PackageKind, ReadDocument> = {
  ims: readIms,
  cmi5: (document, _path, files) => {
    const reading = readCmi5(document.root, files);
    if ('faults' in reading) return reading;
    const { course: cmi5, title, repaired } = reading;
    return { structure: { edition: 'cmi5', title, organizations: [], hasSequencing: false, cmi5 }, repaired };
  },
  xapi: (document, _path, files) => {
    const reading = readTincan(document.root, files);
    if ('faults' in reading) return reading;
    const { activities, title, repaired } = reading;
    return { structure: { edition: 'xapi', title, organizations: [], hasSequencing: false, activities }, repaired };
  },
};

function readIms(document: XmlDocument, path: string, files: FileIndex): PackageReading {
  if (document.root.name !== 'manifest') {
    return { faults: [fault('manifest-unreadable', path, `root ${document.root.name}`)] };
  }
  const found = findEdition(document);
  if ('unsupported' in found) return { faults: [fault('package-unsupported', path, found.unsupported)] };
  const reading =
    found.edition === 'scorm12'
      ? readScorm12(document.root, files)
      : readScorm2004(document.root, found.edition, files);
  if ('faults' in reading || found.isStated) return reading;
  return {
    ...reading,
    repaired: [{ code: 'version-missing', where: path, found: found.edition }, ...reading.repaired],
  };
}
