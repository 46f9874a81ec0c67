import type { ShownGain } from '@amelie/contract';

export interface ReadGain {
  verdict: 'up' | 'down' | 'unclear';
  /** Shares, without a sign where the verdict says it. */
  size: number;
  low: number;
  high: number;
}

/** What a difference says: more, fewer, or too little to tell it from chance, when its interval holds zero. */
export function readGain({ difference, low, high }: Pick<ShownGain, 'difference' | 'low' | 'high'>): ReadGain {
  const [from, until] = [low ?? difference, high ?? difference];
  if (from > 0) return { verdict: 'up', size: difference, low: from, high: until };
  if (until < 0) return { verdict: 'down', size: -difference, low: -until, high: -from };
  return { verdict: 'unclear', size: Math.abs(difference), low: from, high: until };
}
