import { paperTokens } from '../../lib/charts/chart-colours';
import { groupChartOption } from './group-chart-options';
import { monthChartOption } from './month-chart-options';

const bars = (series: unknown) => JSON.stringify(series);

test('a chart of groups says no more of a hidden group than its table: no bar, and a dash', () => {
  const cells = [
    { key: 'GR', label: 'Greece', count: 50 },
    { key: 'BE', label: 'Belgium', count: null },
  ];
  const { series, yAxis } = groupChartOption(cells, String, paperTokens);
  expect(bars(series)).toContain(
    '"data":[{"value":50,"label":{"formatter":"50"}},{"value":0,"label":{"formatter":"–"}}]',
  );
  expect(yAxis).toMatchObject({ data: ['Greece', 'Belgium'], inverse: true });
});

test('a hidden month has a dash, so that it is not read as none', () => {
  const months = [
    { key: '2026-01', count: null },
    { key: '2026-02', count: 15 },
  ];
  const words = { month: (key: string, isFirst: boolean) => (isFirst ? `${key}!` : key), number: String };
  const { series, xAxis } = monthChartOption(months, words, paperTokens);
  expect(bars(series)).toContain(
    '"data":[{"value":0,"label":{"formatter":"–"}},{"value":15,"label":{"formatter":"15"}}]',
  );
  expect(xAxis).toMatchObject({ data: ['2026-01!', '2026-02'] });
});
