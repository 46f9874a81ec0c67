import type { ActivityNode, Cmi } from '@amelie/contract';

/** Elements that only the platform writes, and what belongs to the learner rather than to the attempt. */
const kept = [
  'learner_id',
  'learner_name',
  'learner_preference',
  'credit',
  'mode',
  'launch_data',
  'scaled_passing_score',
  'max_time_allowed',
  'time_limit_action',
];

/** RTE 4.2.8: an attempt that was suspended goes on with what it stored, however the package itself had ended. */
function resumedCmi(cmi: Cmi): Cmi {
  return { ...cmi, entry: cmi.entry === 'ab-initio' ? 'ab-initio' : 'resume' };
}

function freshCmi(cmi: Cmi): Cmi {
  const entries = Object.entries(cmi).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(entries), entry: 'ab-initio', total_time: 'PT0S' };
}

/**
 * The data model with which an activity starts: what it stored when its attempt goes on, a fresh one when a new attempt
 * begins (RTE 2.1.1), and what its sequencing says (RTE 4.2.5, 4.2.16, 4.2.20).
 */
export function launchCmi(node: ActivityNode | undefined, cmi: Cmi, resumed: boolean): Cmi {
  const { primaryObjective, completionThreshold, attemptAbsoluteDurationLimit } = node ?? {};
  const passing = primaryObjective?.satisfiedByMeasure ? (primaryObjective.minNormalizedMeasure ?? 1) : null;
  const threshold = completionThreshold?.completedByMeasure ? (completionThreshold.minProgressMeasure ?? 1) : null;
  return {
    ...(resumed ? resumedCmi(cmi) : freshCmi(cmi)),
    ...(passing !== null && { scaled_passing_score: String(passing) }),
    ...(threshold !== null && { completion_threshold: String(threshold) }),
    ...(attemptAbsoluteDurationLimit && { max_time_allowed: attemptAbsoluteDurationLimit }),
  };
}
