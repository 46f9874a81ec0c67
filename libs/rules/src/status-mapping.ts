import type { Cmi } from '@amelie/contract';

/** What one SCO says about itself, in one language for both standards. */
export interface ScoOutcome {
  completion: 'not-attempted' | 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** 0 to 1, or null when there is none that can be read. */
  score: number | null;
}

export type ScormStandard = 'scorm12' | 'scorm2004';

/** `masteryScore` as the manifest states it: 0 to 100 in SCORM 1.2, -1 to 1 in SCORM 2004. */
export interface ScoItem {
  masteryScore: number | null;
}

type Tree = Record<string, unknown>;

function treeAt(tree: Tree, name: string): Tree {
  const value = tree[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : {};
}

function textAt(tree: Tree, name: string): string {
  const value = tree[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** A CMIDecimal or real(10,7) as plain digits; anything else (NaN, 1e309, "85,5") counts as not set. */
function numberAt(tree: Tree, name: string): number | null {
  const value = tree[name];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s*-?\d{1,12}(\.\d{1,12})?\s*$/.test(value) ? Number(value) : null;
}

/** Where `raw` lies between `min` and `max`, as a share; null when it lies outside. */
function shareOf(raw: number | null, min: number, max: number): number | null {
  return raw === null || max <= min || raw < min || raw > max ? null : (raw - min) / (max - min);
}

const completion12: Record<string, ScoOutcome['completion']> = {
  passed: 'completed',
  completed: 'completed',
  // "May or may not have been completed" (SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status): not taken for completed.
  failed: 'incomplete',
  incomplete: 'incomplete',
  browsed: 'incomplete',
};

/** SCORM 1.2 RTE 3.4.4: the mastery score overrides the SCO's own status once it has finished. */
function outcome12(cmi: Cmi, { masteryScore }: ScoItem): ScoOutcome {
  const core = treeAt(cmi, 'core');
  const scores = treeAt(core, 'score');
  const status = textAt(core, 'lesson_status');
  const raw = numberAt(scores, 'raw');
  const completion = completion12[status] ?? 'not-attempted';
  const stated = status === 'passed' || status === 'failed' ? status : 'unknown';
  const finished = completion === 'completed' || stated !== 'unknown';
  const measured = finished && masteryScore !== null && raw !== null;
  return {
    completion: measured ? 'completed' : completion,
    success: measured ? (raw >= masteryScore ? 'passed' : 'failed') : stated,
    score: shareOf(raw, numberAt(scores, 'min') ?? 0, numberAt(scores, 'max') ?? 100),
  };
}

/** SCORM 2004 RTE 4.2.4.1: a threshold and a measure decide; else the SCO's own word counts. */
function completion2004(cmi: Cmi): ScoOutcome['completion'] {
  const threshold = numberAt(cmi, 'completion_threshold');
  const measure = numberAt(cmi, 'progress_measure');
  if (threshold !== null && measure !== null) return measure >= threshold ? 'completed' : 'incomplete';
  const status = textAt(cmi, 'completion_status');
  if (status === 'completed' || status === 'incomplete') return status;
  return status === 'not attempted' || measure === null ? 'not-attempted' : 'incomplete';
}

/** SCORM 2004 RTE 4.2.22.1: a passing score and a scaled score decide; else the SCO's own word counts. */
function success2004(cmi: Cmi, scaled: number | null, { masteryScore }: ScoItem): ScoOutcome['success'] {
  const passing = numberAt(cmi, 'scaled_passing_score') ?? masteryScore;
  if (passing !== null && scaled !== null) return scaled >= passing ? 'passed' : 'failed';
  const status = textAt(cmi, 'success_status');
  return status === 'passed' || status === 'failed' ? status : 'unknown';
}

function outcome2004(cmi: Cmi, item: ScoItem): ScoOutcome {
  const scores = treeAt(cmi, 'score');
  const given = numberAt(scores, 'scaled');
  const scaled = given !== null && given >= -1 && given <= 1 ? given : null;
  const min = numberAt(scores, 'min');
  const max = numberAt(scores, 'max');
  const byRange = min !== null && max !== null ? shareOf(numberAt(scores, 'raw'), min, max) : null;
  return {
    completion: completion2004(cmi),
    success: success2004(cmi, scaled, item),
    score: scaled === null ? byRange : Math.max(0, scaled),
  };
}

/**
 * Reads the outcome of one SCO out of its data model. Everything in it is a claim by the package: what is not in the
 * standard's vocabulary or out of range counts as not set.
 * @param cmi the tree below `cmi`, as scorm-again renders it (`core.lesson_status`, or `completion_status`)
 */
export function outcomeOfCmi(standard: ScormStandard, cmi: Cmi, item: ScoItem): ScoOutcome {
  return standard === 'scorm12' ? outcome12(cmi, item) : outcome2004(cmi, item);
}
