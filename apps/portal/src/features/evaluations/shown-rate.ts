import type { ResponseRate } from '@amelie/contract';
import { useFormat, useT } from '../../lib/i18n';

/** Persons as they may be told: a few are only said to be some. */
export function useShownPersons(): (count: number | null) => string {
  const t = useT();
  const format = useFormat();
  return (count) => (count === null ? t('evaluations.few') : format.number(count));
}

/** A response rate in one line, e.g. "20 of 40 · 50 %". */
export function useShownRate(): (rate: ResponseRate) => string {
  const t = useT();
  const format = useFormat();
  const persons = useShownPersons();
  return ({ asked, answered, share }) => {
    const counts = t('evaluations.rateShort', { answered: persons(answered), asked: persons(asked) });
    return share === null ? counts : `${counts} · ${format.percent(share)}`;
  };
}
