import { shownGroups, shownLearningGain, type TimedGainRow } from './shown-gain';

const person = (n: number, given: Partial<TimedGainRow> = {}): TimedGainRow => ({
  before: 0.4 + 0.1 * (n % 3),
  after: 0.7 + 0.1 * (n % 2),
  delayed: null,
  afterAt: n,
  delayedAt: null,
  isDelayedOpen: false,
  ...given,
});
const persons = (count: number, given: (n: number) => Partial<TimedGainRow> = () => ({})) =>
  Array.from({ length: count }, (_, n) => person(n, given(n)));

test('nine pairs tell nothing, ten do', () => {
  expect(shownLearningGain(persons(9)).gain).toBeNull();
  expect(shownLearningGain(persons(10)).gain).toMatchObject({ pairs: 10 });
});

test('persons come into the figures five at a time, in the order of their tests', () => {
  const ten = shownLearningGain(persons(10)).gain;
  const late = persons(4, (n) => ({ afterAt: 100 + n, after: 0 }));
  expect(shownLearningGain([...late, ...persons(10)]).gain).toEqual(ten);
  const more = persons(5, (n) => ({ afterAt: 100 + n, after: 0 }));
  expect(shownLearningGain([...more, ...persons(10)]).gain).toMatchObject({ pairs: 15 });
});

test('the difference stands with its interval, its effect and its normalised gain', () => {
  const rows = persons(20, (n) => ({ before: 0.5, after: n % 2 === 0 ? 0.7 : 0.8 }));
  expect(shownLearningGain(rows).gain).toEqual({
    ...{ pairs: 20, before: 0.5, after: 0.75, difference: 0.25, normalisedGain: 0.5 },
    ...{ low: 0.226, high: 0.274, dz: 4.87 },
  });
});

test('what lasts is told of those who took the delayed test, and the retention of those who took all three', () => {
  const took = (n: number) => ({ before: 0.4, after: 0.8, delayed: 0.6, delayedAt: n, isDelayedOpen: true });
  const shown = shownLearningGain(persons(12, took));
  expect(shown.lasting).toMatchObject({ pairs: 10, difference: 0.2 });
  expect(shown.retention).toBe(0.5);
  expect(shownLearningGain(persons(9, took))).toMatchObject({ lasting: null, retention: null });
});

test('the delayed test is asked of those to whom it is open', () => {
  const rows = [...persons(20, () => ({ isDelayedOpen: true })), ...persons(20)];
  expect(shownLearningGain(rows).rates).toEqual({
    after: { asked: 40, answered: 40, share: 1 },
    delayed: { asked: 20, answered: 0, share: 0 },
  });
});

test('who left is compared with who stayed, in steps and from ten upwards', () => {
  const left = (count: number) => persons(count, () => ({ before: 0.312, after: null, afterAt: null }));
  expect(shownLearningGain([...persons(20), ...left(10)]).attrition.after).toEqual({ stayed: 0.5, left: 0.3 });
  expect(shownLearningGain([...persons(20), ...left(9)]).attrition.after.left).toBeNull();
});

test('a small group cannot be reckoned from the whole and the other groups', () => {
  const groups = new Map([
    ['en', persons(30)],
    ['fr', persons(15)],
    ['el', persons(4)],
  ]);
  const shown = Object.fromEntries(shownGroups(groups).map(({ key, gain }) => [key, gain?.pairs ?? null]));
  expect(shown).toEqual({ en: 30, fr: null, el: null });
  groups.delete('el');
  expect(shownGroups(groups).every(({ gain }) => gain !== null)).toBe(true);
});
