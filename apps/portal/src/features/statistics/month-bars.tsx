import type { Cell } from '@amelie/contract';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../../lib/i18n';
import { monthChartOption } from './month-chart-options';
import { firstDay } from './months';
import { removeChart } from './remove-chart';
import { useTokens } from './use-tokens';

register([BarChart, GridComponent, SVGRenderer]);

interface MonthBarsProps {
  cells: readonly Cell[];
  /** What it shows, for who can't see it. */
  label: string;
  className: string;
}

/** The chart by itself: drawn as SVG, anew when theme, language or size change. */
export function MonthBars({ cells, label, className }: MonthBarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const tokens = useTokens();
  const words = useWords();
  const option = useMemo(() => monthChartOption(cells, words, tokens), [cells, words, tokens]);

  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current, null, { renderer: 'svg' });
    chart.current = drawn;
    const size = new ResizeObserver(() => drawn.resize());
    size.observe(place.current);
    return () => {
      size.disconnect();
      removeChart(drawn);
    };
  }, []);

  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={place} role="img" aria-label={label} className={className} />;
}

function useWords() {
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
