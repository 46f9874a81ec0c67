import type { GivenAnswer } from './answer-queue';
import { readAnswers, unsavedAnswers } from './unsaved-answers';

test('kept answers come back as they were', () => {
  const answers = [{ questionId: 'q1', answer: { type: 'multiple', chosen: ['a', 'b'] }, given: 4 }];
  expect(readAnswers(JSON.stringify(answers))).toEqual(answers);
});

test.each([
  null,
  '',
  'no json',
  '{"questionId":"q1"}',
  '[1,null,{"questionId":"q1","answer":{"chosen":[2]},"given":1}]',
])('what is no list of answers counts as none: %s', (text) => expect(readAnswers(text)).toEqual([]));

/** A storage as a browser has it. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  };
}

test('own words are kept as long as the tab is open, ids also when it is closed', () => {
  const [device, tab] = [storage(), storage()];
  Object.assign(globalThis, { localStorage: device, sessionStorage: tab });
  const answers: GivenAnswer[] = [
    { questionId: 'q1', answer: { type: 'single', chosen: 'a' }, given: 1 },
    { questionId: 'q2', answer: { type: 'reflection', text: 'my own thoughts' }, given: 2 },
  ];
  unsavedAnswers.keep('t1', answers);
  expect([...device.kept.values()].join()).not.toContain('my own thoughts');
  expect(unsavedAnswers.read('t1')).toHaveLength(2);
  unsavedAnswers.keep('t1', []);
  expect(device.kept.size + tab.kept.size).toBe(0);
});
