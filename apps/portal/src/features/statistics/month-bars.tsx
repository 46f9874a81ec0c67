import type { Cell } from '@amelie/contract';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { monthChartOption } from './month-chart-options';
import { removeChart } from '../../lib/charts/remove-chart';
import { useMonthWords } from './use-month-words';
import { useTokens } from '../../lib/charts/use-tokens';

register([BarChart, GridComponent, LabelLayout, SVGRenderer]);

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
  const words = useMonthWords();
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
