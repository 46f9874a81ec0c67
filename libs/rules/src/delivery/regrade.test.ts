import { type AnyQuestion, Question } from '@amelie/contract';
import fc from 'fast-check';
import { anyQuestion } from '../../../contract/src/testing/any-question';
import { bestAnswer } from '../marking/best-answer';
import { buildQuestion, noWords, optionsOf, words } from '../marking/testing/build-question';
import { seededRandom } from '../statistics/seeded-random';
import { makePaper } from './make-paper';
import { regrade } from './regrade';

function chanceOf(seed: number) {
  const random = seededRandom(seed);
  return { newOptionId: () => `x${Math.floor(random() * 1e15).toString(36)}`, random };
}

const hands = new Map<string, never>();
function attemptAt(question: AnyQuestion, seed = 1) {
  const sections = [{ id: 's', title: '', items: [{ id: 'q', question, bank: null }] }];
  const paper = makePaper({ sections, shuffleOptions: true, language: question.language }, chanceOf(seed));
  const [item] = paper.items;
  const key = item ? bestAnswer(item.question) : null;
  return { paper, answers: key ? [{ questionId: 'q', answer: key }] : [], hands, passMark: 0.5 };
}
const fresh = chanceOf(99).newOptionId;

test('a correction that changes nothing changes nobody: the same parts, the same order, the same marks', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (question, seed) => {
      const attempt = attemptAt(question, seed);
      const after = regrade(attempt, { questionId: 'q', question }, fresh);
      expect(after?.paper).toEqual(attempt.paper);
      expect(after && Question.safeParse(after.paper.items[0]?.question).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const single = (...credits: number[]) => buildQuestion('single', { options: optionsOf(...credits), shuffle: true });

test('another key takes the marks from whoever gave the old one, and leaves the order that was seen', () => {
  const attempt = attemptAt(single(1, 0, 0));
  const after = regrade(attempt, { questionId: 'q', question: single(0, 1, 0) }, fresh);
  expect(after?.grade).toMatchObject({ score: 0, passed: false });
  const orders = [attempt.paper, after?.paper].map((paper) => {
    const question = paper?.items[0]?.question;
    return question?.type === 'single' ? question.options.map(({ id }) => id) : [];
  });
  expect(orders[1]).toEqual(orders[0]);
});

test('a further accepted answer brings marks to whoever typed it', () => {
  const answer = (id: string, pattern: string) => ({ id, pattern, credit: 1, feedback: noWords });
  const text = (...patterns: string[]) =>
    buildQuestion('short-text', {
      answers: patterns.map((pattern) => answer(pattern, pattern)),
      otherFeedback: noWords,
      caseSensitive: false,
      ignoreAccents: true,
    });
  const attempt = {
    ...attemptAt(text('trust')),
    answers: [{ questionId: 'q', answer: { type: 'short-text' as const, text: 'safety' } }],
  };
  expect(regrade(attempt, { questionId: 'q', question: text('trust') }, fresh)?.grade.score).toBe(0);
  expect(regrade(attempt, { questionId: 'q', question: text('trust', 'safety') }, fresh)?.grade.score).toBe(1);
});

test('what was not asked is no correction: another type, an option that nobody saw or that is gone', () => {
  const attempt = attemptAt(single(1, 0, 0));
  const others = [single(1, 0, 0, 0), single(1, 0), buildQuestion('reflection', { template: noWords })];
  for (const question of others) expect(regrade(attempt, { questionId: 'q', question }, fresh)).toBeNull();
  expect(regrade(attempt, { questionId: 'other', question: single(0, 1, 0) }, fresh)).toBeNull();
});

test('better words and other points are taken over', () => {
  const attempt = attemptAt(single(1, 0, 0));
  const question = { ...single(1, 0, 0), stem: words('What do you do first?'), points: 3 };
  const after = regrade(attempt, { questionId: 'q', question }, fresh);
  expect(after?.paper.items[0]?.question).toMatchObject({ stem: words('What do you do first?'), points: 3 });
});
