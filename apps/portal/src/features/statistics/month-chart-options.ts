import type { Cell } from '@amelie/contract';
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Tokens } from '../../lib/charts/chart-colours';

export type MonthChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

export interface MonthChartWords {
  /** A month as it stands under its bar. */
  month: (key: string, isFirst: boolean) => string;
  number: (count: number) => string;
}

/** Bars by month. A hidden month has no bar but a dash, so that it is not read as none. */
export function monthChartOption(cells: readonly Cell[], words: MonthChartWords, tokens: Tokens): MonthChartOption {
  const text = { color: tokens['--ink-muted'], fontFamily: tokens['--font-interface'], fontSize: 12 };
  return {
    animation: false,
    grid: { left: 0, right: 4, top: 18, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: cells.map(({ key }, place) => words.month(key, place === 0)),
      axisLine: { lineStyle: { color: tokens['--edge'] } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 5,
      splitLine: { lineStyle: { color: tokens['--line'] } },
      axisLabel: { ...text, formatter: (value: number) => words.number(value) },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barCategoryGap: '28%',
        data: cells.map(({ count }) => ({
          value: count ?? 0,
          label: { formatter: count === null ? '–' : words.number(count) },
        })),
        itemStyle: { color: tokens['--primary'], borderRadius: [4, 4, 0, 0] },
        label: { show: true, position: 'top', ...text },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}
