import type { Cell } from '@amelie/contract';
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { paperTokens } from '../../lib/charts/chart-colours';
import { groupChartOption, type GroupChartOption } from './group-chart-options';
import { monthChartOption, type MonthChartOption, type MonthChartWords } from './month-chart-options';
import type { NamedCell } from './order-cells';

register([BarChart, GridComponent, TitleComponent, SVGRenderer]);

interface Captions {
  title: string;
  /** What a dash means, and the day. */
  note: string;
}

const width = 800;
const monthsHeight = 400;
const groupHeight = 34;
const around = 126;

/** Draws without a page: the SVG as text. */
function draw(option: MonthChartOption | GroupChartOption, height: number, { title, note }: Captions): string {
  const text = { fontFamily: paperTokens['--font-interface'], fontWeight: 'normal' as const };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    ...option,
    backgroundColor: paperTokens['--surface'],
    title: [
      { text: title, left: 8, top: 10, textStyle: { ...text, color: paperTokens['--ink'], fontSize: 17 } },
      {
        text: note,
        left: 8,
        bottom: 8,
        textStyle: {
          ...text,
          color: paperTokens['--ink-muted'],
          fontSize: 11,
          lineHeight: 15,
          width: width - 16,
          overflow: 'break',
        },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** The chart of months as it stands on screen, with its title and note, as an SVG file. */
export function drawMonths(cells: readonly Cell[], words: MonthChartWords, captions: Captions): string {
  const option = monthChartOption(cells, words, paperTokens);
  return draw({ ...option, grid: { ...option.grid, left: 8, right: 12, top: 64, bottom: 72 } }, monthsHeight, captions);
}

/** One breakdown as lying bars, in the order of its table, as an SVG file. */
export const drawGroups = (
  cells: readonly NamedCell[],
  number: (count: number) => string,
  captions: Captions,
): string => draw(groupChartOption(cells, number, paperTokens), cells.length * groupHeight + around, captions);
