import type { PanelRound, RoundCut } from '@amelie/contract';
import { angoffCut, type AngoffCut } from './standard-setting';

interface PanelQuestion {
  id: string;
  maxMark: number;
}

/** What one judge estimated in one round. */
export interface JudgeRound {
  judgeId: string;
  round: PanelRound;
  ratings: readonly { itemId: string; share: number }[];
}

/** Further apart than this, judges see different people or read the question differently: worth a talk. */
const apart = 0.2;

/** Every question has its estimate. */
export function isComplete(items: readonly PanelQuestion[], { ratings }: Pick<JudgeRound, 'ratings'>): boolean {
  const rated = new Set(ratings.map(({ itemId }) => itemId));
  return items.length > 0 && items.every(({ id }) => rated.has(id));
}

function spreadOf(itemId: string, judged: readonly JudgeRound[]): { low: number; high: number } {
  const shares = judged
    .flatMap(({ ratings }) => ratings.filter((one) => one.itemId === itemId))
    .map((one) => one.share);
  return { low: Math.min(...shares), high: Math.max(...shares) };
}

function roundCut(round: PanelRound, cut: AngoffCut, most: number, judged: readonly JudgeRound[]): RoundCut {
  const share = (marks: number | null) => (marks === null ? null : marks / most);
  return {
    round,
    judges: cut.judges,
    share: cut.share,
    deviation: share(cut.deviation),
    standardError: share(cut.standardError),
    byJudge: judged.map(({ judgeId }, index) => ({ judgeId, share: (cut.byJudge[index] ?? 0) / most })),
    items: cut.items.map(({ item, mean, deviation }) => ({
      itemId: item,
      mean,
      deviation,
      ...spreadOf(item, judged),
      isApart: deviation !== null && deviation > apart,
    })),
  };
}

/**
 * The cut of each round (Angoff), over the judges who have estimated every question in it: who left one out would move
 * the mark. Rounds that nobody has finished have none.
 */
export function panelCuts(items: readonly PanelQuestion[], given: readonly JudgeRound[]): RoundCut[] {
  const most = items.reduce((sum, { maxMark }) => sum + maxMark, 0);
  return ([1, 2] as const).flatMap((round) => {
    const judged = given.filter((one) => one.round === round && isComplete(items, one));
    const cut = angoffCut(
      items,
      judged.map(({ ratings }) => ratings.map(({ itemId, share }) => ({ item: itemId, share }))),
    );
    return cut ? [roundCut(round, cut, most, judged)] : [];
  });
}

/** As pass marks stand: whole per cent. */
export const asPassMark = (share: number): number => Math.round(share * 100) / 100;
