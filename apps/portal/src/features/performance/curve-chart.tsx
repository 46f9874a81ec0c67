import type { PartStatistics } from '@amelie/contract';
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useDrawnChart } from '../../lib/charts/use-drawn-chart';
import { useTokens } from '../../lib/charts/use-tokens';
import { useFormat, useT } from '../../lib/i18n';
import { curveChartOption } from './curve-chart-options';

register([LineChart, GridComponent, LabelLayout, SVGRenderer]);

interface CurveChartProps {
  parts: readonly (PartStatistics & { letter: string })[];
  /** What it shows, for who can't see it; the table below has the figures. */
  label: string;
  className: string;
}

/** The curves by themselves: drawn as SVG, anew when theme, language or size change. */
export function CurveChart({ parts, label, className }: CurveChartProps) {
  const tokens = useTokens();
  const t = useT();
  const format = useFormat();
  const option = useMemo(
    () =>
      curveChartOption(
        parts,
        {
          thirds: [t('performance.lowerThird'), t('performance.middleThird'), t('performance.upperThird')],
          percent: format.percent,
        },
        tokens,
      ),
    [parts, t, format, tokens],
  );

  const place = useDrawnChart(option);

  return <div ref={place} role="img" aria-label={label} className={className} />;
}
