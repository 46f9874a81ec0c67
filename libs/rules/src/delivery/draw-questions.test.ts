import type { QuizItem, QuizSection } from '@amelie/contract';
import fc from 'fast-check';
import { buildQuestion, noWords } from '../marking/testing/build-question';
import { seededRandom } from '../statistics/seeded-random';
import { drawQuestions } from './draw-questions';
import { layOutQuiz, questionsAsked } from './lay-out-quiz';

const random = seededRandom(7);
const none: ReadonlySet<string> = new Set();

const anyDraws = fc
  .array(fc.record({ count: fc.integer({ min: 1, max: 3 }), pool: fc.uniqueArray(fc.constantFrom(...'abcdefgh')) }), {
    maxLength: 4,
  })
  .map((draws) => draws.map((draw, at) => ({ id: `d${at}`, ...draw })));

/** Whether all draws can be filled, found by trying everything. */
function canFill(pools: string[][], taken: ReadonlySet<string>): boolean {
  const [pool, ...others] = pools;
  if (!pool) return true;
  return pool.some((id) => !taken.has(id) && canFill(others, new Set([...taken, id])));
}

test('a draw is filled from its own pool, without asking twice, whenever that is possible at all', () => {
  fc.assert(
    fc.property(anyDraws, fc.uniqueArray(fc.constantFrom(...'abc')), (draws, asked) => {
      const drawn = drawQuestions(draws, new Set(asked), random);
      const slots = draws.flatMap(({ count, pool }) => Array.from({ length: count }, () => pool));
      expect(drawn !== null).toBe(canFill(slots, new Set(asked)));
      if (!drawn) return;
      const all = [...drawn.values()].flat();
      expect(new Set([...all, ...asked]).size).toBe(all.length + asked.length);
      for (const { id, count, pool } of draws) {
        expect(drawn.get(id)).toHaveLength(count);
        expect(drawn.get(id)?.filter((one) => !pool.includes(one))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('each question of a pool is drawn about as often as any other', () => {
  const times = new Map<string, number>();
  for (let round = 0; round < 4000; round += 1)
    for (const id of drawQuestions([{ id: 'd', count: 2, pool: [...'abcdefgh'] }], none, random)?.get('d') ?? [])
      times.set(id, (times.get(id) ?? 0) + 1);
  for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

const item = (id: string): QuizItem => ({
  id,
  bank: null,
  question: buildQuestion('reflection', { template: noWords }),
});
const from = { categoryIds: [], tags: ['ward'], objectives: [] };
const sections: QuizSection[] = [
  { id: 's1', title: 'Signs', questionIds: ['b', 'a', 'gone'], draws: [] },
  { id: 's2', title: 'Ways', questionIds: ['a'], draws: [{ id: 'd', count: 2, from, points: null }] },
];
const quiz = { sections, questions: ['a', 'b', 'c'].map(item), shuffleQuestions: false };
const drawn = new Map([['d', ['x', 'y'].map(item)]]);
const idsOf = (laidOut: ReturnType<typeof layOutQuiz>) =>
  laidOut.map(({ title, items }) => [title, items.map(({ id }) => id).join('')]);

test('sections stand in their order, draws behind what is fixed, and what stands in no section comes last', () => {
  expect(idsOf(layOutQuiz({ ...quiz, drawn }, random))).toEqual([
    ['Signs', 'ba'],
    ['Ways', 'xy'],
    ['', 'c'],
  ]);
  expect(questionsAsked(quiz)).toBe(5);
});

test('a quiz without sections is one part, in its order', () => {
  expect(idsOf(layOutQuiz({ ...quiz, sections: [], drawn: new Map() }, random))).toEqual([['', 'abc']]);
});

test('shuffling stays within a section and loses nothing', () => {
  const many = Array.from({ length: 12 }, (_, at) => item(`q${at}`));
  const one = { id: 's', title: 'One', questionIds: many.slice(0, 6).map(({ id }) => id), draws: [] };
  const [first, second] = layOutQuiz(
    { sections: [one], questions: many, shuffleQuestions: true, drawn: new Map() },
    random,
  );
  const ids = (items: QuizItem[] = []) => items.map(({ id }) => id);
  expect(ids(first?.items).sort()).toEqual([...one.questionIds].sort());
  expect([...ids(first?.items), ...ids(second?.items)]).not.toEqual(many.map(({ id }) => id));
});
