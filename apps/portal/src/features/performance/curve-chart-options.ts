import type { PartStatistics } from '@amelie/contract';
import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Tokens } from '../../lib/charts/chart-colours';

export type CurveChartOption = ComposeOption<LineSeriesOption | GridComponentOption>;

export interface CurveWords {
  thirds: readonly string[];
  percent: (share: number) => string;
}

/** A line is told from the next by its marks as well, not by its colour alone. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
const dashes: readonly ('solid' | 'dashed' | 'dotted')[] = ['dashed', 'dotted'];

/** Who may be shown by third. */
export const hasCurve = ({ byThird }: PartStatistics) => byThird.some((share) => share !== null);

/**
 * The share who chose each part, in the lower, middle and upper third of totals. The key is a full line, the others are
 * broken; each carries the letter that stands in the table.
 */
export function curveChartOption(
  parts: readonly (PartStatistics & { letter: string })[],
  words: CurveWords,
  tokens: Tokens,
): CurveChartOption {
  const text = { color: tokens['--ink-muted'], fontFamily: tokens['--font-interface'], fontSize: 12 };
  return {
    animation: false,
    grid: { left: 0, right: 28, top: 12, bottom: 6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: [...words.thirds],
      axisLine: { lineStyle: { color: tokens['--edge'] } },
      axisTick: { show: false },
      axisLabel: { ...text, alignMinLabel: 'left', alignMaxLabel: 'right' },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      splitLine: { lineStyle: { color: tokens['--line'] } },
      axisLabel: { ...text, formatter: (value: number) => words.percent(value) },
    },
    series: parts.filter(hasCurve).map((part, place) => {
      const color = part.isKey ? tokens['--primary'] : tokens['--ink-muted'];
      return {
        type: 'line',
        silent: true,
        data: part.byThird.map((share) => share ?? '-'),
        symbol: symbols[place % symbols.length] ?? 'circle',
        symbolSize: 8,
        itemStyle: { color },
        lineStyle: { color, width: part.isKey ? 3 : 2, type: part.isKey ? 'solid' : (dashes[place % 2] ?? 'dashed') },
        // Lines that end at one place keep their letters apart.
        labelLayout: { moveOverlap: 'shiftY' },
        endLabel: { show: true, formatter: part.letter, ...text, color: tokens['--ink'] },
      };
    }),
  };
}
