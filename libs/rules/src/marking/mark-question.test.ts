import type { Answer, AnyQuestion } from '@amelie/contract';
import fc from 'fast-check';
import { anyQuestion, questionsByType } from '../../../contract/src/testing/any-question';
import { shuffle } from '../delivery/shuffle';
import { fitsQuestion } from './answer-fits';
import { bestAnswer } from './best-answer';
import { emptyAnswer } from './empty-answer';
import { markQuestion } from './mark-question';

const numbers = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });

/** Some answer to a question, right or wrong, chosen by these numbers. */
function someAnswer(question: AnyQuestion, draws: number[]): Answer {
  const pick = <T>(from: readonly T[], at: number) => from[(draws[at % draws.length] ?? 0) % from.length];
  const some = <T extends { id: string }>(from: readonly T[]) =>
    from.filter((_, index) => (draws[index % draws.length] ?? 0) % 2 === 0).map(({ id }) => id);
  const key = bestAnswer(question);
  switch (question.type) {
    case 'single':
      return { type: 'single', chosen: pick(question.options, 0)?.id ?? null };
    case 'multiple':
      return { type: 'multiple', chosen: some(question.options) };
    case 'true-false':
      return { type: 'true-false', said: pick([true, false], 0) ?? null };
    case 'kprim':
      return {
        type: 'kprim',
        said: some(question.statements).map((id, at) => ({ statement: id, value: pick([true, false], at) ?? true })),
      };
    case 'matching':
      return {
        type: 'matching',
        pairs: some(question.prompts).map((id, at) => ({ prompt: id, choice: pick(question.choices, at)?.id ?? '' })),
      };
    case 'ordering':
      return { type: 'ordering', order: shuffle(question.items, () => (draws[0] ?? 0) / 1001).map(({ id }) => id) };
    case 'hotspot':
      return { type: 'hotspot', chosen: some(question.regions), points: [{ x: draws[0] ?? 0, y: draws[1] ?? 0 }] };
    case 'situational-judgement':
      return {
        type: 'situational-judgement',
        judged: some(question.items).map((id, at) => ({ item: id, point: pick(question.scale, at)?.id ?? '' })),
      };
    default:
      return (draws[0] ?? 0) % 2 === 0 && key !== null ? key : emptyAnswer(question.type);
  }
}

describe('every question', () => {
  test('gives a score between nothing and everything for any answer', () => {
    fc.assert(
      fc.property(anyQuestion, numbers, (question, draws) => {
        const { score, state } = markQuestion(question, someAnswer(question, draws));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (state !== 'marked') expect(score).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(questionsByType))('%s: the key earns everything', (_, questions) => {
    fc.assert(
      fc.property(questions, (question) => {
        const key = bestAnswer(question);
        if (key === null) return;
        expect(fitsQuestion(question, key)).toBe(true);
        expect(markQuestion(question, key).score).toBe(1);
      }),
    );
  });

  test.each(Object.entries(questionsByType))('%s: no answer earns nothing and says so', (_, questions) => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const answer of [null, emptyAnswer(question.type)]) {
          const marking = markQuestion(question, answer);
          expect(marking).toMatchObject({ answered: false, score: 0, told: [] });
          expect(marking.parts.every(({ share }) => share === 0)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('takes an answer to another type for none', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, numbers, (question, other, draws) => {
        if (question.type === other.type) return;
        const answer = someAnswer(other, draws);
        expect(fitsQuestion(question, answer)).toBe(false);
        expect(markQuestion(question, answer)).toEqual(markQuestion(question, null));
      }),
    );
  });

  test('is marked alike each time, and in whatever order its parts and the answer stand', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        numbers,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (question, draws, stream) => {
          const random = () => stream.next().value ?? 0;
          const answer = someAnswer(question, draws);
          const before = markQuestion(question, answer);
          const after = markQuestion(mixed(question, random), mixedAnswer(answer, random));
          expect(after.score).toBeCloseTo(before.score, 12);
          const byPart = (a: { part: string }, b: { part: string }) => a.part.localeCompare(b.part);
          expect([...after.parts].sort(byPart)).toEqual([...before.parts].sort(byPart));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('says of each part how it stands: right parts alone make a full score', () => {
    fc.assert(
      fc.property(anyQuestion, numbers, (question, draws) => {
        const { parts, score, answered } = markQuestion(question, someAnswer(question, draws));
        if (answered && parts.length > 0 && parts.every(({ verdict }) => verdict === 'right')) expect(score).toBe(1);
      }),
    );
  });
});

/** Parts in another order. Where the order is the key, or regions overlap, it stays. */
function mixed(question: AnyQuestion, random: () => number): AnyQuestion {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...question, options: shuffle(question.options, random) };
    case 'kprim':
      return { ...question, statements: shuffle(question.statements, random) };
    case 'matching':
      return { ...question, prompts: shuffle(question.prompts, random), choices: shuffle(question.choices, random) };
    case 'cloze':
      return { ...question, gaps: shuffle(question.gaps, random) };
    case 'situational-judgement':
      return { ...question, items: shuffle(question.items, random) };
    default:
      return question;
  }
}

function mixedAnswer(answer: Answer, random: () => number): Answer {
  switch (answer.type) {
    case 'multiple':
      return { ...answer, chosen: shuffle(answer.chosen, random) };
    case 'kprim':
      return { ...answer, said: shuffle(answer.said, random) };
    case 'matching':
      return { ...answer, pairs: shuffle(answer.pairs, random) };
    case 'cloze':
      return { ...answer, filled: shuffle(answer.filled, random) };
    case 'situational-judgement':
      return { ...answer, judged: shuffle(answer.judged, random) };
    default:
      return answer;
  }
}
