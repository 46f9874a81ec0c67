import { isPlain, plainAt } from '../cmi5/statement';

/** What an activity of an xAPI package has said of itself in one registration; it never goes back. */
export interface ActivityResult {
  completed: boolean;
  success: 'unknown' | 'passed' | 'failed';
  /** 0 to 1, the best so far. */
  score: number | null;
}

export const openedActivity: ActivityResult = { completed: false, success: 'unknown', score: null };

/** What the rules read of a statement, whose shape as xAPI was checked before. */
export interface PackageStatement {
  actor: { objectType?: string; account?: { homePage: string; name: string } };
  verb: { id: string };
  object: { objectType?: string; id?: string };
  result?: unknown;
  context?: { registration?: unknown };
  timestamp?: string;
}

const adlVerb = /^https?:\/\/(?:www\.)?adlnet\.gov\/expapi\/verbs\/([a-z-]+)$/i;
const otherVerbs: Readonly<Record<string, string>> = { 'http://activitystrea.ms/schema/1.0/complete': 'completed' };

const completing = new Set(['completed', 'passed', 'mastered']);
const verdicts: Readonly<Record<string, 'passed' | 'failed'>> = {
  passed: 'passed',
  mastered: 'passed',
  failed: 'failed',
};
/** Of one question, also where a tool names the whole as what was answered. */
const ofQuestions = new Set(['answered', 'responded', 'interacted', 'asked']);

/** The name of a verb as ADL lists them; what others named is nothing here. */
export function adlVerbOf(id: string): string | null {
  return adlVerb.exec(id)?.[1]?.toLowerCase() ?? otherVerbs[id] ?? null;
}

const numberAt = (of: Record<string, unknown>, name: string): number | null => {
  const value = of[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** A score as a share: as it is said, else of raw, min and max where it lies between (xAPI 1.0.3 Data 2.4.5.1). */
function shareOf(result: unknown): number | null {
  const score = plainAt(result, 'score');
  const scaled = numberAt(score, 'scaled');
  if (scaled !== null) return Math.min(1, Math.max(0, scaled));
  const [raw, max] = [numberAt(score, 'raw'), numberAt(score, 'max')];
  const min = numberAt(score, 'min') ?? 0;
  return raw === null || max === null || max <= min || raw < min || raw > max ? null : (raw - min) / (max - min);
}

function verdictOf(verb: string | null, stated: unknown): 'passed' | 'failed' | null {
  const byVerb = verb === null ? undefined : verdicts[verb];
  if (byVerb) return byVerb;
  return typeof stated === 'boolean' ? (stated ? 'passed' : 'failed') : null;
}

/**
 * What is known of an activity after a statement about it: completed and passed by verb or by result, the best score
 * kept. Who has passed has completed, as in SCORM 1.2, unless the result says otherwise. Pure.
 */
export function resultAfterWord(before: ActivityResult, { verb, result }: PackageStatement): ActivityResult {
  const name = adlVerbOf(verb.id);
  if (name !== null && ofQuestions.has(name)) return before;
  const said = isPlain(result) ? result : {};
  const completes = typeof said.completion === 'boolean' ? said.completion : name !== null && completing.has(name);
  const verdict = verdictOf(name, said.success);
  const score = shareOf(said);
  return {
    completed: before.completed || completes,
    success: before.success === 'passed' ? 'passed' : (verdict ?? before.success),
    score: score === null ? before.score : Math.max(score, before.score ?? 0),
  };
}

export const sameResult = (one: ActivityResult, other: ActivityResult): boolean =>
  one.completed === other.completed && one.success === other.success && one.score === other.score;
