import type { ECharts } from 'echarts/core';

/**
 * Lets a chart go. ECharts empties its elements by setting their markup, which the page's security policy refuses even
 * for an empty text; these elements are emptied without markup instead.
 */
export function removeChart(chart: ECharts): void {
  const place = chart.getDom();
  for (const element of [place, ...place.querySelectorAll('svg')])
    Object.defineProperty(element, 'innerHTML', { configurable: true, set: () => element.replaceChildren() });
  chart.dispose();
  Reflect.deleteProperty(place, 'innerHTML');
}
