import { GainAccumulator, type GainRow, PairedAccumulator } from './learning-gain';

function gainOf(rows: GainRow[]) {
  const gain = new GainAccumulator();
  for (const row of rows) gain.add(row);
  return gain.result();
}

/*
 *            before after delayed   after − before
 *   1         .4     .6     .5        .2
 *   2         .5     .6     .6        .1
 *   3         .6     .9     .7        .3
 *   4         .5     .8     .6        .3
 *   5         .5     .6      –        .1
 *   6         .8      –      –
 *   pairs 1–5: means .5 and .7, difference .2; Σ of squares 0 + .01·4 = .04, deviation √(.04/4) = .1
 *   interval .2 ± t(.975; 4) · .1/√5 with t = 2.7764451051977987; d_z = .2/.1; g = (.7 − .5)/(1 − .5)
 *   all three (1–4): before .5, after .725, delayed .6: retention .1/.225
 *   after: 5 of 6 came; before .5 of those, .8 of the one who left. delayed: 4 of 6; .5 of those, (.5 + .8)/2 of the two
 */
describe('a pre-test, a post-test and a delayed test worked out by hand', () => {
  const rows: GainRow[] = [
    { before: 0.4, after: 0.6, delayed: 0.5 },
    { before: 0.5, after: 0.6, delayed: 0.6 },
    { before: 0.6, after: 0.9, delayed: 0.7 },
    { before: 0.5, after: 0.8, delayed: 0.6 },
    { before: 0.5, after: 0.6, delayed: null },
    { before: 0.8, after: null, delayed: null },
    { before: null, after: 0.9, delayed: 0.9 },
  ];
  const result = gainOf(rows);

  test('show a difference of .2 with its interval', () => {
    expect(result.gain).toMatchObject({ pairs: 5 });
    expect(result.gain?.difference).toBeCloseTo(0.2, 9);
    const half = (2.776_445_105_197_798_7 * 0.1) / Math.sqrt(5);
    expect(result.gain?.interval?.low).toBeCloseTo(0.2 - half, 9);
    expect(result.gain?.interval?.high).toBeCloseTo(0.2 + half, 9);
  });

  test('show an effect of two deviations and a normalised gain of .4', () => {
    expect(result.gain?.dz).toBeCloseTo(2, 9);
    expect(result.gain?.normalisedGain).toBeCloseTo(0.4, 9);
  });

  test('show that four ninths of the gain lasted', () => {
    expect(result.retention).toBeCloseTo(4 / 9, 9);
    expect(result.lasting?.pairs).toBe(4);
    expect(result.lasting?.difference).toBeCloseTo(0.1, 9);
  });

  test('show who came back, and how those who did not began', () => {
    expect(result.started).toBe(6);
    expect(result.responseRate.after).toBeCloseTo(5 / 6, 9);
    expect(result.responseRate.delayed).toBeCloseTo(4 / 6, 9);
    expect(result.attrition.after.stayed).toBeCloseTo(0.5, 9);
    expect(result.attrition.after.left).toBeCloseTo(0.8, 9);
    expect(result.attrition.delayed.left).toBeCloseTo(0.65, 9);
  });
});

test('one pair has a difference but no interval, no pair has nothing', () => {
  const pair = new PairedAccumulator();
  expect(pair.result()).toBeNull();
  pair.add(0.5, 0.75);
  expect(pair.result()).toMatchObject({ pairs: 1, difference: 0.25, interval: null, dz: null, normalisedGain: 0.5 });
});

test('nobody can gain who began with everything, and nothing is kept of no gain', () => {
  const { gain, retention } = gainOf([
    { before: 1, after: 1, delayed: 1 },
    { before: 1, after: 0.9, delayed: 1 },
  ]);
  expect(gain?.normalisedGain).toBeNull();
  expect(retention).toBeNull();
});
