/** How often Shift was pressed alone; three times in a row leaves. Not Escape: that would stop the leaving itself. */
export interface ShiftCount {
  presses: number;
  /** Shift is down together with another key: a capital letter, not a call. */
  combined: boolean;
  lastAt: number;
}

export interface KeyStroke {
  type: 'down' | 'up';
  key: string;
  /** Milliseconds. */
  at: number;
}

export const pressesToLeave = 3;
const longestPause = 5000;

export const noPresses: ShiftCount = { presses: 0, combined: false, lastAt: 0 };

/** The count after one more stroke of a key. */
export function countShift(count: ShiftCount, stroke: KeyStroke): ShiftCount {
  if (stroke.key !== 'Shift') return stroke.type === 'down' ? { ...noPresses, combined: true } : count;
  if (stroke.type === 'down') return { ...count, combined: false };
  if (count.combined) return noPresses;
  const tooLate = stroke.at - count.lastAt > longestPause;
  return { presses: tooLate ? 1 : count.presses + 1, combined: false, lastAt: stroke.at };
}
