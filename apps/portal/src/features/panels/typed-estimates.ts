import type { PanelJudge, PanelRating, PanelRound } from '@amelie/contract';

/** Estimates as typed, by question. */
export type Typed = Record<string, string>;

export const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100;

/** What a judge has said; a second round begins with what the first said. */
export function typedOf({ rounds }: Pick<PanelJudge, 'rounds'>, round: PanelRound): Typed {
  const ratingsIn = (wanted: PanelRound) => rounds.find((one) => one.round === wanted)?.ratings ?? [];
  const own = ratingsIn(round);
  const known = own.length === 0 && round === 2 ? ratingsIn(1) : own;
  return Object.fromEntries(known.map(({ itemId, share }) => [itemId, String(Math.round(share * 100))]));
}

/** What can be saved of it: questions left open are left out. */
export const ratingsOf = (typed: Typed): PanelRating[] =>
  Object.entries(typed).flatMap(([itemId, text]) =>
    isPercent(text) ? [{ itemId, share: Number(text.trim()) / 100 }] : [],
  );
