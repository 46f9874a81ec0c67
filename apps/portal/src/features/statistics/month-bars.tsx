import type { Cell } from '@amelie/contract';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { monthChartOption } from './month-chart-options';
import { useDrawnChart } from '../../lib/charts/use-drawn-chart';
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
  const tokens = useTokens();
  const words = useMonthWords();
  const option = useMemo(() => monthChartOption(cells, words, tokens), [cells, words, tokens]);

  const place = useDrawnChart(option);

  return <div ref={place} role="img" aria-label={label} className={className} />;
}
