import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Tokens } from '../../lib/charts/chart-colours';

export type AnswerChartOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** One answer with its words and how many gave it; null where that is not told. */
export interface NamedAnswer {
  key: string;
  label: string;
  count: number | null;
}

export interface BarWords {
  /** A length as it stands beside its bar. */
  say: (count: number) => string;
  /** The length of a whole line; else the longest bar is. */
  most?: number | undefined;
}

/** Lying bars in the order of the answers. One that is not told has no bar but a dash, so that it is not read as none. */
export function answerChartOption(
  answers: readonly NamedAnswer[],
  { say, most }: BarWords,
  tokens: Tokens,
): AnswerChartOption {
  const text = { color: tokens['--ink'], fontFamily: tokens['--font-interface'], fontSize: 13 };
  return {
    animation: false,
    grid: { left: 0, right: 40, top: 0, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false, ...(most === undefined ? {} : { max: most }) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: answers.map(({ label }) => label),
      axisLine: { lineStyle: { color: tokens['--edge'] } },
      axisTick: { show: false },
      axisLabel: { ...text, width: 150, overflow: 'break', lineHeight: 16 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barCategoryGap: '36%',
        data: answers.map(({ count }) => ({
          value: count ?? 0,
          label: { formatter: count === null ? '–' : say(count) },
        })),
        itemStyle: { color: tokens['--primary'], borderRadius: [0, 4, 4, 0] },
        label: { show: true, position: 'right', ...text },
      },
    ],
  };
}
