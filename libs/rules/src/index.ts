export * from './aicc-script';
export * from './certificates/certificate-change';
export * from './certificates/certificate-state';
export * from './certificates/compare-facts';
export * from './choose-package';
export { resultAfter, secondsOfDuration } from './cmi5/au-result';
export { outcomeOfCmi5, outcomeOfUnit } from './cmi5/cmi5-outcome';
export { judgeStatement } from './cmi5/judge-statement';
export {
  contextTemplateOf,
  launchDataOf,
  type ContextTemplate,
  type LaunchData,
  type LaunchFacts,
} from './cmi5/launch-data';
export { launchParameterNames, launchUrlOf, type LaunchActor, type LaunchTarget } from './cmi5/launch-url';
export { preferencesFault } from './cmi5/learner-preferences';
export {
  abandonedStatement,
  launchedStatement,
  satisfiedStatement,
  waivedStatement,
  type LmsStatement,
  type ToldActivity,
  type ToldIn,
} from './cmi5/lms-statements';
export { dueSatisfied, isSatisfied, rollUp, untouchedAu, type AuResult, type Satisfaction } from './cmi5/move-on';
export { afterStatement, isDefined, type AgentAccount, type AuSession } from './cmi5/session';
export type { Cmi5Statement } from './cmi5/statement';
export type { StatementFault } from './cmi5/statement-fault';
export { unitsWithin, waivableUnits } from './cmi5/waivable-units';
export { auVerbOf, launchDataId, launchModes, preferencesId, type AuVerb, type LaunchMode } from './cmi5/vocabulary';
export * from './compare-packages';
export * from './course-outline';
export * from './credits/credit-rules';
export * from './credits/credit-verdict';
export * from './credits/identity-checks';
export * from './delivery/correct-item';
export * from './delivery/draw-questions';
export * from './delivery/grade-paper';
export * from './delivery/lay-out-quiz';
export * from './delivery/regrade';
export * from './delivery/make-paper';
export * from './delivery/may-start';
export * from './delivery/review-state';
export * from './delivery/shuffle';
export * from './delivery/standing';
export * from './delivery/time-limit';
export * from './disclosure';
export * from './durations';
export * from './find-words';
export * from './questions/question-words';
export * from './questions/edit-labels';
export * from './later-opening';
export * from './forms/form-questions';
export * from './forms/form-results';
export * from './forms/form-standing';
export * from './marking/answer-fits';
export * from './marking/authored-question';
export * from './marking/best-answer';
export * from './marking/empty-answer';
export { freezeQuestion, type FrozenItem } from './marking/freeze-question';
export * from './marking/guess-score';
export * from './marking/is-answered';
export * from './marking/mark-question';
export * from './marking/question-for-learner';
export * from './marking/question-for-review';
export { stepReached, takesNothingBack } from './marking/mark-case';
export { countWords } from './marking/count-words';
export { isInside } from './marking/mark-hotspot';
export { readNumber } from './marking/read-number';
export * from './merge-items';
export * from './merge-progress';
export * from './module-outcome';
export * from './package-answers';
export * from './page-references';
export * from './parts-within';
export * from './prerequisites';
export * from './replacement-faults';
export * from './root-outcome';
export { globalObjectiveIds, readTreeState, writeTreeState } from './sequencing/kept-state';
export { reportOf, type ItemReport } from './sequencing/item-report';
export type { Navigation, NavigationName, Outcome } from './sequencing/navigation';
export { SequencingEngine } from './sequencing/sequencing-engine';
export { newTreeState, type ObjectiveValues, type TreeState } from './sequencing/tree-state';
export * from './shown-persons';
export * from './statistics/bootstrap';
export * from './statistics/differential-functioning';
export * from './statistics/distractors';
export * from './statistics/followed-parts';
export * from './statistics/group-differences';
export * from './statistics/item-statistics';
export * from './statistics/learning-gain';
export * from './statistics/mark-table';
export * from './statistics/panel-cuts';
export * from './statistics/quiz-analysis';
export * from './statistics/quiz-figures';
export * from './statistics/read-item';
export { seededRandom } from './statistics/seeded-random';
export * from './statistics/shown-gain';
export * from './statistics/standard-setting';
export * from './statistics/steps';
export * from './statistics/table-statistics';
export * from './statistics/test-intervals';
export * from './statistics/test-statistics';
export * from './status-mapping';
export * from './still-missing';
export * from './undo-decision';
export {
  adlVerbOf,
  openedActivity,
  resultAfterWord,
  sameResult,
  type ActivityResult,
  type PackageStatement,
} from './tincan/activity-result';
export { wordFault, type SpokenFor } from './tincan/judge-word';
export { launchLinkOf, type LaunchLink } from './tincan/launch-link';
export { outcomeOfActivity, outcomeOfTincan } from './tincan/tincan-outcome';
