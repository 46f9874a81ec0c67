import { init, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import { removeChart } from './remove-chart';

/** Draws a chart into the element of this ref: as SVG, anew when its option changes, as wide as there is room. */
export function useDrawnChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);

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
  return place;
}
