import type { PackageFault } from '@amelie/contract';
import { fault } from './archive-entry';
import { findEdition, findManifest, type PackageKind } from './detect';
import { FileIndex, type PackageFiles } from './package-files';
import type { PackageReading } from './package-structure';
import { readScorm12 } from './scorm12';
import { readScorm2004 } from './scorm2004';
import { longestXmlBytes, parseXml } from './xml';

const kindNames: Record<PackageKind, string> = {
  ims: 'SCORM',
  cmi5: 'cmi5',
  xapi: 'xAPI (tincan.xml)',
  aicc: 'AICC',
  unknown: '',
};

/**
 * Recognises a package and reads its manifest. What cannot be run here is refused with the name of what was found
 * (`package-unsupported`), a package without any manifest with `manifest-missing`.
 */
export async function readPackage(files: PackageFiles): Promise<PackageReading> {
  const list = files.list();
  const manifest = findManifest(list.map(({ path }) => path));
  if (manifest.path === undefined) return { faults: [fault('manifest-missing')] };
  if (manifest.kind !== 'ims') {
    return { faults: [fault('package-unsupported', manifest.path, kindNames[manifest.kind])] };
  }
  const size = list.find(({ path }) => path === manifest.path)?.size ?? 0;
  if (size > longestXmlBytes) {
    return { faults: [fault('manifest-unreadable', manifest.path, `bytes ${size} > ${longestXmlBytes}`)] };
  }
  const parsed = parseXml(await files.read(manifest.path), manifest.path);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const { document } = parsed;
  if (document.root.name !== 'manifest') {
    return { faults: [fault('manifest-unreadable', manifest.path, `root ${document.root.name}`)] };
  }
  const found = findEdition(document);
  if ('unsupported' in found) return { faults: [fault('package-unsupported', manifest.path, found.unsupported)] };
  const index = new FileIndex(list);
  const reading =
    found.edition === 'scorm12'
      ? readScorm12(document.root, index)
      : readScorm2004(document.root, found.edition, index);
  if ('faults' in reading) return reading;
  const notes: PackageFault[] = [];
  if (!found.isStated) notes.push({ code: 'version-missing', where: manifest.path, found: found.edition });
  if (document.encodingGuessed !== null) {
    notes.push({ code: 'encoding-guessed', where: manifest.path, found: document.encodingGuessed });
  }
  return { ...reading, repaired: [...notes, ...reading.repaired] };
}
