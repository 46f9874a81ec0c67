import type { AuResult } from './move-on';
import { isDefined } from './session';
import { type Cmi5Statement, plainAt } from './statement';
import { auVerbOf } from './vocabulary';

const best = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

function scoreOf({ result }: Cmi5Statement): number | null {
  const { scaled } = plainAt(result, 'score');
  return typeof scaled === 'number' ? scaled : null;
}

/** What is known of an AU after a statement that its session took: it never goes back, and the best score stays. */
export function resultAfter(result: AuResult, statement: Cmi5Statement): AuResult {
  const verb = isDefined(statement) ? auVerbOf(statement.verb.id) : null;
  if (verb === 'initialized') return { ...result, initialized: true };
  if (verb === 'completed') return { ...result, completed: true };
  if (verb !== 'passed' && verb !== 'failed') return result;
  return { ...result, success: verb, score: best(result.score, scoreOf(statement)) };
}

const shape =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const factors = [604_800, 86_400, 3600, 60, 1];

/** Seconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; null for anything else. */
export function secondsOfDuration(duration: unknown): number | null {
  const parts = typeof duration === 'string' && duration.length <= 100 ? shape.exec(duration) : null;
  if (!parts) return null;
  return factors.reduce((sum, factor, place) => sum + factor * Number(parts[place + 1] ?? 0), 0);
}
