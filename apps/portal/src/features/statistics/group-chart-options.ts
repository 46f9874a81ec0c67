import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Tokens } from '../../lib/charts/chart-colours';
import type { NamedCell } from './order-cells';

export type GroupChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** Lying bars, one a group, in the order of the table. A hidden group has no bar but a dash. */
export function groupChartOption(
  cells: readonly NamedCell[],
  number: (count: number) => string,
  tokens: Tokens,
): GroupChartOption {
  const text = { color: tokens['--ink'], fontFamily: tokens['--font-interface'], fontSize: 13 };
  return {
    animation: false,
    grid: { left: 16, right: 48, top: 56, bottom: 60, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: cells.map(({ label }) => label),
      axisLine: { lineStyle: { color: tokens['--edge'] } },
      axisTick: { show: false },
      axisLabel: text,
    },
    series: [
      {
        type: 'bar',
        barCategoryGap: '40%',
        data: cells.map(({ count }) => ({
          value: count ?? 0,
          label: { formatter: count === null ? '–' : number(count) },
        })),
        itemStyle: { color: tokens['--primary'], borderRadius: [0, 4, 4, 0] },
        label: { show: true, position: 'right', ...text },
      },
    ],
  };
}
