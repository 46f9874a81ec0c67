import { OutcomeWatch } from './outcome-watch';

const state = { standard: 'scorm12' as const, items: [] };
const one = (lesson_status: string, lesson_location = '') => ({
  itemId: 'one',
  cmi: { core: { lesson_status, lesson_location } },
});

test('a stored commit tells of something new when its item stands otherwise than before', () => {
  const watch = new OutcomeWatch();
  watch.send(1, one('incomplete'), state);
  watch.send(2, one('incomplete', 'page 2'), state);
  watch.send(3, one('completed'), state);
  watch.send(4, { ...one('completed'), itemId: 'two' }, state);
  expect([1, 2, 3, 4].map((n) => watch.store(n))).toEqual([true, false, true, true]);
});

test('a commit that was replaced by a newer one tells nothing by itself', () => {
  const watch = new OutcomeWatch();
  watch.send(1, one('incomplete'), state);
  watch.send(2, one('completed'), state);
  expect([watch.store(2), watch.store(1), watch.store(2)]).toEqual([true, false, false]);
});
