import type { ActivityNode, Cmi } from '@amelie/contract';
import type { ObjectiveValues, SequencingEngine } from '@amelie/rules';

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

const isTree = (value: unknown): value is Cmi => typeof value === 'object' && value !== null && !Array.isArray(value);

function stated(values: Record<string, string | undefined>): Cmi {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

function wordsOf({ satisfied, completed, measure, progress, raw, min, max }: ObjectiveValues): {
  status: Cmi;
  score: Cmi;
} {
  const success = satisfied ? 'passed' : 'failed';
  const completion = completed ? 'completed' : 'incomplete';
  return {
    status: stated({
      success_status: satisfied === undefined ? undefined : success,
      completion_status: completed === undefined ? undefined : completion,
      progress_measure: text(progress),
    }),
    score: stated({ scaled: text(measure), raw: text(raw), min: text(min), max: text(max) }),
  };
}

/** RTE 4.2.17: an item starts with the objectives of its activity, and with what is known of them, here or globally. */
export function shownObjectives(engine: SequencingEngine, id: string, cmi: Cmi): Cmi {
  const stored = (isTree(cmi.objectives) ? Object.values(cmi.objectives) : []).filter(isTree);
  const names = engine.objectives.named(id);
  const others = names.filter((name) => !stored.some((row) => row.id === name)).map((name): Cmi => ({ id: name }));
  const rows = [...stored, ...others].map((row) => {
    const name = String(row.id);
    if (!names.includes(name)) return row;
    const { status, score } = wordsOf(engine.objectives.view(id, name));
    return { ...row, ...status, score: { ...(isTree(row.score) ? row.score : {}), ...score } };
  });
  return rows.length === 0 ? cmi : { ...cmi, objectives: Object.fromEntries(rows.map((row, n) => [String(n), row])) };
}
