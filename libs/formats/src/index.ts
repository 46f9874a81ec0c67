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
export { externalHosts, isScannable, opensPopups } from './scan-page';
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
export { type PackedFile, type QuestionFile, type QuestionReading } from './questions/question-file';
export { readAiken } from './questions/read-aiken';
export { readGift } from './questions/read-gift';
export { readMoodleXml } from './questions/read-moodle-xml';
export { readQuestions } from './questions/read-questions';
export { writeGift } from './questions/write-gift';
export { writeMoodleXml } from './questions/write-moodle-xml';
export { readQtiFile } from './questions/read-qti-file';
export { readQtiPackage } from './questions/read-qti-package';
export { writeQtiItem } from './questions/write-qti-item';
export { type QtiPackage, writeQtiPackage } from './questions/write-qti-package';
