import { asPassMark, isComplete, panelCuts } from './panel-cuts';

const items = [
  { id: 'q1', maxMark: 1 },
  { id: 'q2', maxMark: 1 },
  { id: 'q3', maxMark: 2 },
];
const judged = (judgeId: string, round: 1 | 2, ...shares: number[]) => ({
  judgeId,
  round,
  ratings: shares.map((share, place) => ({ itemId: `q${place + 1}`, share })),
});

/* The panel of standard-setting.test.ts: 2.4, 2.4 and 2.9 of four marks; mean 7.7/3, standard error 1/6. */
test('each round has its cut, in shares of all marks', () => {
  const [first] = panelCuts(items, [
    judged('a', 1, 0.5, 0.7, 0.6),
    judged('b', 1, 0.6, 0.8, 0.5),
    judged('c', 1, 0.7, 0.6, 0.8),
    judged('c', 2, 0.7, 0.6),
  ]);
  expect(first).toMatchObject({ round: 1, judges: 3 });
  expect(first?.share).toBeCloseTo(7.7 / 12, 9);
  expect(first?.standardError).toBeCloseTo(1 / 24, 9);
  expect(first?.byJudge.map(({ share }) => share.toFixed(6))).toEqual(['0.600000', '0.600000', '0.725000']);
  expect(first?.items[1]).toMatchObject({ itemId: 'q2', low: 0.6, high: 0.8, isApart: false });
});

test('a round that no judge has finished has no cut', () => {
  expect(panelCuts(items, [judged('a', 1, 0.5), judged('a', 2)])).toEqual([]);
  expect(isComplete(items, judged('a', 1, 0.5, 0.5, 0.5))).toBe(true);
  expect(isComplete([], judged('a', 1))).toBe(false);
});

/* .2 and .6: mean .4, deviation √(2 · .04) = .283. */
test('judges who are far apart on a question are shown to be', () => {
  const [first] = panelCuts(items, [judged('a', 1, 0.2, 0.5, 0.5), judged('b', 1, 0.6, 0.5, 0.5)]);
  expect(first?.items.map(({ isApart }) => isApart)).toEqual([true, false, false]);
  expect(first?.items[0]?.deviation).toBeCloseTo(Math.sqrt(0.08), 9);
});

test('a pass mark is a whole per cent', () => {
  expect([7.7 / 12, 0.645, 1].map(asPassMark)).toEqual([0.64, 0.65, 1]);
});
