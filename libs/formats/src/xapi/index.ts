export { isObject, sayFault, type JsonObject, type XapiFault } from './check';
export { agent as agentCheck, actor as actorCheck } from './actor';
export { activitiesOf } from './context-activities';
export { canonicalText, sortedJson } from './canonical-text';
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
export { readAcceptLanguage } from './pick-language';
export { factsOf, identityOf, type StatementFacts } from './statement-facts';
export {
  isStatement,
  keepableFault,
  type ActivityDefinition,
  type Statement,
  type XapiActivity,
  type XapiActor,
  type XapiAttachment,
} from './statement';
export { voidedVerb } from './statement-checks';
export { isIri, isUuid, momentOf } from './values';
export { spokenVersions, versionOf, type XapiVersion } from './version';
