import type { Cell } from '@amelie/contract';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useFormat, useLanguage } from '../../lib/i18n';
import { monthChartOption } from './month-chart-options';
import { firstDay } from './months';
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
      drawn.dispose();
    };
  }, []);

  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={place} role="img" aria-label={label} className={className} />;
}

function useWords() {
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    const year = new Intl.DateTimeFormat(language, { year: '2-digit', timeZone: 'UTC' });
    // A year stands under the first month and each January; the other months do without.
    const withYear = (key: string) => key.endsWith('-01');
    return {
      month: (key: string) => {
        const day = new Date(firstDay(key));
        return withYear(key) ? `${month.format(day)}\n${year.format(day)}` : month.format(day);
      },
      number: (count: number) => format.number(count),
    };
  }, [language, format]);
}
