import { type AnyQuestion, AskedQuestion, Question } from '@amelie/contract';
import fc from 'fast-check';
import { anyQuestion, questionsByType } from '../../../contract/src/testing/any-question';
import { seededRandom } from '../statistics/seeded-random';
import { bestAnswer } from './best-answer';
import { freezeQuestion } from './freeze-question';
import { markQuestion } from './mark-question';
import { questionForLearner } from './question-for-learner';

function chanceOf(seed: number) {
  const random = seededRandom(seed);
  return { newOptionId: () => `x${Math.floor(random() * 1e15).toString(36)}`, random };
}

const freeze = (question: AnyQuestion, seed: number) => freezeQuestion(question, chanceOf(seed));

test('a frozen question is whole: its key still earns everything', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (question, seed) => {
      const { question: frozen } = freeze(question, seed);
      expect(Question.parse(frozen)).toEqual(frozen);
      const key = bestAnswer(frozen);
      if (key !== null) expect(markQuestion(frozen, key).score).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('the learner gets what is listed and nothing else: no key, credit, feedback, source or name', () => {
  const secrets = [
    'correct',
    'credit',
    'feedback',
    'match"',
    'votes',
    'pattern',
    'tolerance',
    'answers',
    'rubric',
    'markerNotes',
    'source',
    'penalty',
    'marking',
    'next',
    'weight',
    'factor',
    'name',
    'tags',
    'value',
  ];
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (question, seed) => {
      const seen = questionForLearner(freeze(question, seed));
      expect(AskedQuestion.parse(seen)).toEqual(seen);
      const { stem: _, media: _media, ...rest } = seen;
      const keys = [...JSON.stringify(rest).matchAll(/"([a-zA-Z]+)":/gu)].map(([, key = '']) => key);
      expect(keys.filter((key) => secrets.includes(key))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('ids of one attempt say nothing about the author’s, nor about those of another attempt', () => {
  fc.assert(
    fc.property(questionsByType.multiple, fc.nat(), (question, seed) => {
      const [first, second] = [freeze(question, seed), freeze(question, seed + 1)].map((frozen) => {
        const seen = questionForLearner(frozen);
        return seen.type === 'multiple' ? seen.options.map(({ id }) => id) : [];
      });
      const authored = question.type === 'multiple' ? question.options.map(({ id }) => id) : [];
      expect(first?.filter((id) => authored.includes(id) || second?.includes(id))).toEqual([]);
    }),
  );
});

test('items to be ordered are never shown in the right order', () => {
  fc.assert(
    fc.property(questionsByType.ordering, fc.nat(), (question, seed) => {
      const { question: frozen, shown } = freeze(question, seed);
      if (frozen.type !== 'ordering') throw new Error('no ordering');
      const right = frozen.items.map(({ id }) => id);
      expect(shown).not.toEqual(right);
      expect([...shown].sort()).toEqual([...right].sort());
    }),
  );
});

test('a case shows the steps that were reached, and none behind them', () => {
  fc.assert(
    fc.property(questionsByType['branching-case'], fc.nat(), (question, seed) => {
      const frozen = freeze(question, seed);
      const key = bestAnswer(frozen.question);
      if (key?.type !== 'branching-case') throw new Error('no case');
      for (let decided = 0; decided <= key.path.length; decided += 1) {
        const seen = questionForLearner(frozen, key.path.slice(0, decided));
        if (seen.type !== 'branching-case') throw new Error('no case');
        expect(seen.told).toHaveLength(Math.min(decided + 1, key.path.length));
        expect(seen.decided).toHaveLength(decided);
      }
    }),
  );
});
