export { isObject, sayFault, type JsonObject, type XapiFault } from './check';
export { agent as agentCheck, actor as actorCheck } from './actor';
export { actorText, readActorText } from './actor-text';
export { activitiesOf } from './context-activities';
export { canonicalText, sortedJson } from './canonical-text';
export { durationSeconds } from './duration-seconds';
export {
  formatCanonical,
  formatIds,
  localizeDefinition,
  statementFormats,
  type StatementFormat,
} from './format-statement';
export { withLists } from './map-statement';
export { mergeDefinition } from './merge-definition';
export { boundaryOf, readMultipart, type MultipartPart } from './multipart';
export { pickLanguage, readAcceptLanguage } from './pick-language';
export { factsOf, identityOf, type StatementFacts } from './statement-facts';
export {
  isActivity,
  isActor,
  isStatement,
  keepableFault,
  type ActivityDefinition,
  type LanguageMap,
  type Statement,
  type XapiActivity,
  type XapiActor,
  type XapiAttachment,
} from './statement';
export { toldStatement, type ToldCourse, type ToldEvent } from './told-statement';
export { voidedVerb } from './statement-checks';
export { isIri, isUuid, momentOf } from './values';
export { spokenVersions, versionOf, type XapiVersion } from './version';
