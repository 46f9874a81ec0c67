import { type ActivityNode, sequencingUses, type SequencingUse } from '@amelie/contract';

const hasMap = ({ primaryObjective, objectives = [] }: ActivityNode) =>
  [primaryObjective, ...objectives].some((objective) => (objective?.mapInfo ?? []).length > 0);

const uses: Record<SequencingUse, (node: ActivityNode) => boolean> = {
  flow: ({ controls }) => controls?.flow === true,
  'no-choice': ({ controls }) => controls?.choice === false || controls?.choiceExit === false,
  'forward-only': ({ controls }) => controls?.forwardOnly === true,
  'constrained-choice': ({ controls }) => controls?.constrainChoice === true || controls?.preventActivation === true,
  rules: ({ rules }) => rules !== undefined,
  'roll-up': ({ rollupRules, rollupConsiderations, controls }) =>
    rollupRules !== undefined ||
    rollupConsiderations !== undefined ||
    controls?.rollupObjectiveSatisfied === false ||
    controls?.rollupProgressCompletion === false ||
    (controls?.objectiveMeasureWeight ?? 1) !== 1,
  objectives: ({ primaryObjective, objectives = [] }) => primaryObjective !== undefined || objectives.length > 0,
  'shared-objectives': hasMap,
  'shared-data': ({ sharedData = [] }) => sharedData.length > 0,
  randomisation: ({ randomization }) => (randomization?.randomizationTiming ?? 'never') !== 'never',
  selection: ({ randomization }) => (randomization?.selectionTiming ?? 'never') !== 'never',
  'attempt-limit': ({ attemptLimit }) => attemptLimit !== undefined,
  'time-limit': ({ attemptAbsoluteDurationLimit }) => attemptAbsoluteDurationLimit !== undefined,
  'completion-threshold': ({ completionThreshold }) => completionThreshold !== undefined,
  'hidden-buttons': ({ hideLmsUi = [] }) => hideLmsUi.length > 0,
};

const nodesOf = (node: ActivityNode): ActivityNode[] => [node, ...node.children.flatMap(nodesOf)];

/** What of SCORM 2004's sequencing (SN 3, CAM 5.1) a tree of activities makes use of, in the order of the report. */
export function usesOfSequencing(root: ActivityNode): SequencingUse[] {
  const nodes = nodesOf(root);
  return sequencingUses.filter((use) => nodes.some(uses[use]));
}
