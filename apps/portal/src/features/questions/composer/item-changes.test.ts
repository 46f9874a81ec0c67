import type { QuizItem } from '@amelie/contract';
import { changeItem, newItem, withCopy } from './item-changes';

const bank = { questionId: '0192f0c1-0000-7000-8000-000000000001', version: 2 };
const items: QuizItem[] = [newItem('single', 'en'), { ...newItem('essay', 'en'), bank }];
const second = items[1]?.id ?? '';

test('a question of the bank that is changed in the quiz is no copy of its version any more', () => {
  const [first, changed] = changeItem(items, second, (now) => ({ ...now, name: 'Reasons' }));
  expect(first).toBe(items[0]);
  expect(changed).toMatchObject({ id: second, question: { name: 'Reasons' }, bank: null });
});

test('a question that was only looked at stays what it is', () => {
  expect(changeItem(items, second, (now) => now)[1]).toBe(items[1]);
});

test('a copy stands right after its original, under a name of its own', () => {
  const first = items[0]?.id ?? '';
  expect(withCopy(items, first, 'copy').map(({ id }) => id)).toEqual([first, 'copy', second]);
});
