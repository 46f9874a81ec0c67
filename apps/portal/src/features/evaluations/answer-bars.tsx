import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useDrawnChart } from '../../lib/charts/use-drawn-chart';
import { useTokens } from '../../lib/charts/use-tokens';
import { useFormat } from '../../lib/i18n';
import { answerChartOption, type NamedAnswer } from './answer-chart-options';

register([BarChart, GridComponent, SVGRenderer]);

interface AnswerBarsProps {
  answers: readonly NamedAnswer[];
  /** What it shows, for who can't see it. */
  label: string;
  /** Lengths as they stand beside their bars; plain numbers unless told otherwise. */
  say?: (count: number) => string;
  most?: number;
}

const lineHeight = 44;

/** The answers to one question as bars: drawn as SVG, anew when theme, language or size change. */
export function AnswerBars({ answers, label, say, most }: AnswerBarsProps) {
  const tokens = useTokens();
  const { number } = useFormat();
  const option = useMemo(
    () => answerChartOption(answers, { say: say ?? ((count) => number(count)), most }, tokens),
    [answers, number, say, most, tokens],
  );

  const place = useDrawnChart(option);

  return <div ref={place} role="img" aria-label={label} style={{ height: answers.length * lineHeight }} />;
}
