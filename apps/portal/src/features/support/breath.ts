/** Four seconds in, six out: longer out than in. */
export const breath = { inSeconds: 4, outSeconds: 6, rounds: 6 } as const;

export interface BreathMoment {
  phase: 'in' | 'out' | 'done';
  /** 1 to the last round. */
  round: number;
}

/** Where the exercise is, so many whole seconds after it began. */
export function breathAt(seconds: number): BreathMoment {
  const { inSeconds, outSeconds, rounds } = breath;
  const length = inSeconds + outSeconds;
  const before = Math.floor(seconds / length);
  if (before >= rounds) return { phase: 'done', round: rounds };
  return { phase: seconds % length < inSeconds ? 'in' : 'out', round: before + 1 };
}
