import type { Estimate } from '@amelie/contract';
import { useFormat } from '../../lib/i18n';

/** What may not be said, or cannot be computed. */
export const unsaid = '–';

/** Figures in the reader's writing. */
export function useFigures() {
  const format = useFormat();
  const digits = (most: number) => new Intl.NumberFormat(format.region, { maximumFractionDigits: most });
  const percent = (share: number | null) => (share === null ? unsaid : format.percent(share));
  const share = ({ value, low, high }: Estimate, unit: number) =>
    low === null || high === null
      ? percent(value / unit)
      : `${percent(value / unit)} (${percent(low / unit)} – ${percent(high / unit)})`;
  return {
    percent,
    /** Of 100. */
    ofHundred: (value: number | null) => percent(value === null ? null : value / 100),
    number: (value: number | null) => (value === null ? unsaid : digits(2).format(value)),
    /** A share of 0 to 1 with its interval. */
    shareWithin: (estimate: Estimate | null) => (estimate ? share(estimate, 1) : unsaid),
    /** A figure in per cent with its interval. */
    hundredWithin: (estimate: Estimate | null) => (estimate ? share(estimate, 100) : unsaid),
  };
}
