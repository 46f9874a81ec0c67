import { RunTime } from '../run-time';
import type { RunTimeStandard } from '../run-time-standard';

/** A call and the error code that it leaves behind. */
export type Ask = (name: string, ...given: string[]) => [answer: string, error: string];

/** A run-time as a package has it before it, with what was stored. */
export function openRunTime(
  standard: RunTimeStandard,
  cmi: Record<string, unknown> = {},
): { ask: Ask; runTime: RunTime } {
  const runTime = new RunTime(standard, cmi, { changed: () => undefined, commit: () => true });
  const error = standard.name === 'scorm12' ? 'LMSGetLastError' : 'GetLastError';
  const call = (name: string, given: string[]) => String(runTime.functions[name]?.(...given));
  return { runTime, ask: (name, ...given) => [call(name, given), call(error, [])] };
}
