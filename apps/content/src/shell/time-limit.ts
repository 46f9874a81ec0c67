import type { Cmi, ItemToOpen } from '@amelie/contract';
import { sessionSecondsOf } from './session-time';

export interface TimeLimit {
  /** Seconds of this session after which the time is over. */
  seconds: number;
  exits: boolean;
  tells: boolean;
}

function treeAt(tree: Cmi, name: string): Cmi {
  const value = tree[name];
  return typeof value === 'object' && value !== null ? (value as Cmi) : {};
}

/**
 * What happens when, by `max_time_allowed` and `time_limit_action` (SCORM 1.2 RTE 3.4.4, SCORM 2004 RTE 4.2.12, 4.2.25);
 * null without a limit. Without an action the item goes on and nobody is told.
 */
export function timeLimitOf(standard: ItemToOpen['standard'], cmi: Cmi): TimeLimit | null {
  const is12 = standard === 'scorm12';
  const rules = is12 ? treeAt(cmi, 'student_data') : cmi;
  const spent = is12 ? treeAt(cmi, 'core').total_time : cmi.total_time;
  const allowed = sessionSecondsOf(standard, rules.max_time_allowed);
  if (allowed === null || allowed <= 0) return null;
  const action = typeof rules.time_limit_action === 'string' ? rules.time_limit_action : '';
  return {
    seconds: Math.max(0, allowed - (sessionSecondsOf(standard, spent) ?? 0)),
    exits: action.startsWith('exit'),
    tells: /,\s*message$/.test(action),
  };
}
