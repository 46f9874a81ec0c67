import type { ShownGain } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';
import { readGain } from './read-gain';

/** A gain in words: points of a hundred, since a difference of shares is no share. */
export function useGainWords() {
  const t = useT();
  const format = useFormat();
  const points = (share: number) => format.number(share * 100, 1);
  return {
    /** The difference with its interval, e.g. "+12.5 points (8 to 17)". */
    difference: ({ difference, low, high }: ShownGain): string => {
      const said = t('evaluations.gain.points', { count: points(difference) });
      if (low === null || high === null) return said;
      return t('evaluations.gain.range', { difference: said, low: points(low), high: points(high) });
    },
    /** What it says, plainly. */
    reading: (gain: ShownGain): string => {
      const { verdict, size, low, high } = readGain(gain);
      return t(`evaluations.gain.read.${verdict}`, { points: points(size), low: points(low), high: points(high) });
    },
  };
}
