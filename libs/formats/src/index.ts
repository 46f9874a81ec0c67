export { firstText } from './activity-values';
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
export { inOrder, obstaclesByName, obstaclesByText } from './package-obstacles';
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
export { isObject, keepable, sayFault, type JsonObject, type XapiFault } from './xapi/check';
export { agent as agentCheck, actor as actorCheck } from './xapi/actor';
export { actorText, readActorText } from './xapi/actor-text';
export { activitiesOf } from './xapi/context-activities';
export { durationSeconds } from './xapi/duration-seconds';
export { canonicalText, sortedJson } from './xapi/canonical-text';
export {
  formatCanonical,
  formatIds,
  localizeDefinition,
  statementFormats,
  type StatementFormat,
} from './xapi/format-statement';
export { withLists } from './xapi/map-statement';
export { mergeDefinition } from './xapi/merge-definition';
export { boundaryOf, readMultipart, type MultipartPart } from './xapi/multipart';
export { pickLanguage, readAcceptLanguage } from './xapi/pick-language';
export { factsOf, identityOf, type StatementFacts } from './xapi/statement-facts';
export {
  isStatement,
  type ActivityDefinition,
  isActivity,
  isActor,
  type LanguageMap,
  type Statement,
  type XapiActivity,
  type XapiActor,
  type XapiAttachment,
} from './xapi/statement';
export { toldStatement, type ToldCourse, type ToldEvent } from './xapi/told-statement';
export { voidedVerb } from './xapi/statement-checks';
export { isIri, isUuid, momentOf } from './xapi/values';
export { spokenVersions, versionOf, type XapiVersion } from './xapi/version';
export { type ImageSize, imageSize } from './questions/image-size';
export { noteOf } from './questions/note-book';
export {
  longestQuestionFile,
  type PackedFile,
  type QuestionFile,
  type QuestionReading,
} from './questions/question-file';
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
