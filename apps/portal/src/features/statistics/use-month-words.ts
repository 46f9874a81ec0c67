import { useMemo } from 'react';
import { useFormat } from '../../lib/i18n';
import type { MonthChartWords } from './month-chart-options';
import { firstDay } from './months';

/** Months and figures as they stand in a chart. */
export function useMonthWords(): MonthChartWords {
  const format = useFormat();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(format.region, { month: 'short', timeZone: 'UTC' });
    const year = new Intl.DateTimeFormat(format.region, { year: 'numeric', timeZone: 'UTC' });
    return {
      // A year stands under the first month and each January; the other months do without.
      month: (key: string, isFirst: boolean) => {
        const day = new Date(firstDay(key));
        return isFirst || key.endsWith('-01') ? `${month.format(day)}\n${year.format(day)}` : month.format(day);
      },
      number: (count: number) => format.number(count),
    };
  }, [format]);
}
