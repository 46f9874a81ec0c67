import type { Cmi5Au, Cmi5Node } from '@amelie/contract';
import { mergeItems } from '../merge-items';
import type { PackageStanding } from '../still-missing';
import type { ScoOutcome } from '../status-mapping';
import { type AuResult, isSatisfied } from './move-on';

/** Where nothing is asked for, having been there is the least that a ledger of what was learnt can hold. */
function isDone(moveOn: Cmi5Au['moveOn'], result: AuResult): boolean {
  const { initialized, waived } = result;
  return isSatisfied(moveOn, result) && (moveOn !== 'NotApplicable' || initialized || waived);
}

/** One AU in the words of a SCO. */
export function outcomeOfUnit(au: Cmi5Au, result: AuResult): ScoOutcome {
  const begun = result.initialized || result.waived;
  return {
    completion: isDone(au.moveOn, result) ? 'completed' : begun ? 'incomplete' : 'not-attempted',
    success: result.waived ? 'passed' : result.success,
    score: result.score,
  };
}

/** Whether a part asks for a judgement, or has given one. */
const isJudged = ({ moveOn, masteryScore }: Cmi5Au, { success }: AuResult): boolean =>
  success !== 'unknown' || masteryScore !== null || moveOn === 'Passed' || moveOn === 'CompletedAndPassed';

/**
 * What a cmi5 course tells the ledger, in the words of SCORM packages: completed when each AU is satisfied by its moveOn
 * (and was opened, where that asks for nothing), passed and scored by the AUs that judge.
 */
export function outcomeOfCmi5(nodes: readonly Cmi5Node[], resultOf: (auId: string) => AuResult): PackageStanding {
  const units = nodes.flatMap(({ id, au }) => (au ? [{ au, result: resultOf(id) }] : []));
  const opened = units.filter(({ result }) => result.initialized || result.waived);
  const judged = units.filter(({ au, result }) => isJudged(au, result));
  const all = opened.map(({ au, result }) => outcomeOfUnit(au, result));
  const verdicts = judged
    .filter(({ result }) => result.success !== 'unknown' || result.waived)
    .map(({ au, result }) => outcomeOfUnit(au, result));
  const { completion } = mergeItems(all, units.length);
  const { success, score } = mergeItems(verdicts, judged.length);
  return { outcome: { completion, success, score }, parts: { opened: opened.length, of: units.length } };
}
