export { outcomeOfCmi5 } from './cmi5-outcome';
export { judgeStatement } from './judge-statement';
export {
  contextTemplateOf,
  launchDataOf,
  type ContextTemplate,
  type LaunchData,
  type LaunchFacts,
} from './launch-data';
export { launchParameterNames, launchUrlOf, type LaunchActor, type LaunchTarget } from './launch-url';
export { preferencesFault } from './learner-preferences';
export {
  abandonedStatement,
  launchedStatement,
  satisfiedStatement,
  waivedStatement,
  type LmsStatement,
  type ToldActivity,
  type ToldIn,
} from './lms-statements';
export { dueSatisfied, isSatisfied, rollUp, untouchedAu, type AuResult, type Satisfaction } from './move-on';
export { afterStatement, isDefined, type AgentAccount, type AuSession } from './session';
export type { Cmi5Statement } from './statement';
export type { StatementFault } from './statement-fault';
export { auVerbOf, launchDataId, launchModes, preferencesId, type AuVerb, type LaunchMode } from './vocabulary';
