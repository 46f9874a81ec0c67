export {
  defaultArchiveLimits,
  fault,
  mostFaults,
  visible,
  type ArchiveEntry,
  type ArchiveLimits,
} from './archive-entry';
export { checkEntries, foldName, type CheckedArchive, type CheckedFile } from './check-entries';
export { checkPath } from './entry-path';
export { isBomb, limitFault } from './entry-sizes';
export { FileIndex, type PackageFile, type PackageFiles } from './package-files';
export {
  itemsOf,
  listItems,
  type ItemLaunch,
  type ManifestItem,
  type Organization,
  type PackageReading,
  type PackageStructure,
} from './package-structure';
export { isSequenced, listOrganizations } from './organizations';
export { readPackage } from './read-package';
export { inOrder, limitsByName, limitsByText } from './package-limits';
export { isScannable, loadedHosts, opensPopups, sizesWindow, type LoadedHost } from './scan-page';
export { usesOfSequencing } from './sequencing-uses';
export {
  attributeOf,
  childOf,
  childrenOf,
  longestXmlBytes,
  parseXml,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './xml';
export * from './xapi';
