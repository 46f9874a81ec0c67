/**
 * What a SCORM 2004 manifest says about the order of activities (CAM 5.1, SN 3), as plain data in the words of the
 * standard. Values that the manifest leaves out are left out here too: the engine knows the standard's defaults. Only
 * that a map reads is written out. Shares are 0 to 1, also `minimumPercent`.
 */
export const hideLmsUiParts = [
  'continue',
  'previous',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const;
export type HideLmsUiPart = (typeof hideLmsUiParts)[number];

/** `sequencing/objectives … mapInfo` and `adlseq:objectives` (SN 3.10.1, 3.10.2). */
export interface ObjectiveMap {
  targetObjectiveID: string;
  readSatisfiedStatus?: boolean;
  readNormalizedMeasure?: boolean;
  writeSatisfiedStatus?: boolean;
  writeNormalizedMeasure?: boolean;
  readCompletionStatus?: boolean;
  writeCompletionStatus?: boolean;
  readProgressMeasure?: boolean;
  writeProgressMeasure?: boolean;
  readRawScore?: boolean;
  writeRawScore?: boolean;
  readMinScore?: boolean;
  writeMinScore?: boolean;
  readMaxScore?: boolean;
  writeMaxScore?: boolean;
}

export interface ActivityObjective {
  objectiveID: string;
  satisfiedByMeasure?: boolean;
  /** -1 to 1. */
  minNormalizedMeasure?: number;
  mapInfo?: ObjectiveMap[];
}

export const ruleConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
] as const;

export interface RuleCondition {
  condition: (typeof ruleConditions)[number];
  /** Absent: noOp. */
  operator?: 'not';
  referencedObjective?: string;
  /** -1 to 1, for the two conditions that compare a measure. */
  measureThreshold?: number;
}

export const ruleActions = {
  preConditionRules: ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'],
  exitConditionRules: ['exit'],
  postConditionRules: ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'],
} as const;

export interface SequencingRule<Action extends string> {
  action: Action;
  conditionCombination?: 'all' | 'any';
  conditions: RuleCondition[];
}

export interface SequencingRules {
  preConditionRules?: SequencingRule<(typeof ruleActions.preConditionRules)[number]>[];
  exitConditionRules?: SequencingRule<(typeof ruleActions.exitConditionRules)[number]>[];
  postConditionRules?: SequencingRule<(typeof ruleActions.postConditionRules)[number]>[];
}

export const rollupActions = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const;
export const childActivitySets = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const;

export interface RollupRule {
  action: (typeof rollupActions)[number];
  childActivitySet?: (typeof childActivitySets)[number];
  minimumCount?: number;
  minimumPercent?: number;
  conditionCombination?: 'all' | 'any';
  conditions: RuleCondition[];
}

/** `imsss:controlMode`, and what `rollupRules` says with its attributes. */
export interface SequencingControls {
  choice?: boolean;
  choiceExit?: boolean;
  flow?: boolean;
  forwardOnly?: boolean;
  useCurrentAttemptObjectiveInfo?: boolean;
  useCurrentAttemptProgressInfo?: boolean;
  /** `adlseq:constrainedChoiceConsiderations`. */
  preventActivation?: boolean;
  constrainChoice?: boolean;
  rollupObjectiveSatisfied?: boolean;
  rollupProgressCompletion?: boolean;
  objectiveMeasureWeight?: number;
}

/** `imsss:randomizationControls`. */
export interface RandomizationControls {
  randomizationTiming?: 'never' | 'once' | 'onEachNewAttempt';
  selectCount?: number;
  reorderChildren?: boolean;
  selectionTiming?: 'never' | 'once' | 'onEachNewAttempt';
}

export const rollupConsiderations = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;
type RollupConsideration = (typeof rollupConsiderations)[number];

/** One `item` (or the organization itself, at the root) with its sequencing; shared definitions are already merged in. */
export interface ActivityNode {
  /** The item's identifier; that of a leaf is the `id` of its PackageItem. */
  id: string;
  title: string;
  isVisible: boolean;
  children: ActivityNode[];
  controls?: SequencingControls;
  rules?: SequencingRules;
  rollupRules?: RollupRule[];
  /** `adlseq:rollupConsiderations`. */
  rollupConsiderations?: {
    requiredForSatisfied?: RollupConsideration;
    requiredForNotSatisfied?: RollupConsideration;
    requiredForCompleted?: RollupConsideration;
    requiredForIncomplete?: RollupConsideration;
    measureSatisfactionIfActive?: boolean;
  };
  primaryObjective?: ActivityObjective;
  objectives?: ActivityObjective[];
  randomization?: RandomizationControls;
  /** `imsss:limitConditions`. */
  attemptLimit?: number;
  /** ISO 8601. */
  attemptAbsoluteDurationLimit?: string;
  /** `imsss:deliveryControls`. */
  delivery?: { tracked?: boolean; completionSetByContent?: boolean; objectiveSetByContent?: boolean };
  completionThreshold?: { completedByMeasure?: boolean; minProgressMeasure?: number; progressWeight?: number };
  hideLmsUi?: HideLmsUiPart[];
  /** `adlcp:data` (4th edition). */
  sharedData?: { targetID: string; readSharedData?: boolean; writeSharedData?: boolean }[];
}

/** An organization with all that steers it. Kept in `package.organizations`, beside the report, the default one first. */
export interface PackageOrganization {
  id: string;
  title: string;
  /** `adlseq:objectivesGlobalToSystem`: global objectives of this organization are shared with other packages. */
  objectivesGlobalToSystem: boolean;
  /** `adlcp:sharedDataGlobalToSystem`. */
  sharedDataGlobalToSystem: boolean;
  /** False for a SCORM 1.2 package, or one whose manifest steers nothing: its items are freely chosen. */
  sequenced: boolean;
  root: ActivityNode;
}

/** Longest opaque state of the activity tree that a commit may carry, in characters: some six hundred activities. */
export const sequencingStateLength = 1024 * 1024;
