import type { AuthoredQuestion } from '@amelie/contract';
import fc from 'fast-check';
import { answerFits, gradeQuiz } from './grade-quiz';
import { makePaper, type Paper, shuffle } from './make-paper';
import { paperForLearner } from './paper-for-learner';

const CANARY = 'canary-of-the-key';

function question(id: string, kind: AuthoredQuestion['kind'], key: boolean[], points = 1): AuthoredQuestion {
  return {
    id,
    kind,
    stem: `stem of ${id}`,
    options: key.map((correct, index) => ({
      id: `${id}-authored-${index}`,
      text: `option ${index}`,
      correct,
      feedback: CANARY,
    })),
    feedback: CANARY,
    source: CANARY,
    points,
  };
}

function chanceOf(seed = 1) {
  let count = 0;
  let state = seed;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return { newOptionId: () => `o${(count += 1)}`, random };
}

const questions = [question('q1', 'single', [true, false, false]), question('q2', 'multiple', [true, true, false], 3)];
const paper = makePaper({ questions, shuffleOptions: true }, chanceOf());

const rightAnswers = (of: Paper) =>
  of.questions.map((one) => ({ questionId: one.id, chosen: one.options.filter((o) => o.correct).map((o) => o.id) }));

describe('a paper', () => {
  test("holds the author's options under ids of its own", () => {
    const ids = paper.questions.flatMap((one) => one.options.map((option) => option.id));
    expect(new Set(ids).size).toBe(6);
    expect(ids.join()).not.toContain('authored');
    expect(paper.questions[1]?.options.map((option) => option.text).sort()).toEqual([
      'option 0',
      'option 1',
      'option 2',
    ]);
  });

  test('keeps the order when the quiz wants none other', () => {
    const plain = makePaper({ questions, shuffleOptions: false }, chanceOf());
    expect(plain.questions[0]?.options.map((option) => option.text)).toEqual(['option 0', 'option 1', 'option 2']);
  });

  test('never turns true and false around', () => {
    const both = [question('q', 'true-false', [false, true])];
    for (let seed = 1; seed < 20; seed += 1)
      expect(
        makePaper({ questions: both, shuffleOptions: true }, chanceOf(seed)).questions[0]?.options.map(
          (o) => o.correct,
        ),
      ).toEqual([false, true]);
  });

  test('the place of the right option tells nothing: over many papers each place is as frequent', () => {
    const places = [0, 0, 0];
    const chance = chanceOf(7);
    for (let round = 0; round < 3000; round += 1) {
      const made = makePaper({ questions: questions.slice(0, 1), shuffleOptions: true }, chance);
      const place = made.questions[0]?.options.findIndex((option) => option.correct) ?? 0;
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test('shuffling loses and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 1e6 }), (items, seed) => {
        expect(shuffle(items, chanceOf(seed).random).sort()).toEqual([...items].sort());
      }),
    );
  });

  test('the learner sees no key, no feedback, no source and no points', () => {
    const seen = JSON.stringify(paperForLearner(paper));
    expect(seen).toContain('stem of q1');
    for (const secret of [CANARY, 'correct', 'feedback', 'source', 'points']) expect(seen).not.toContain(secret);
  });
});

describe('a quiz', () => {
  test('all right is a score of one', () => {
    expect(gradeQuiz(paper, rightAnswers(paper), 1)).toMatchObject({ score: 1, passed: true });
  });

  test('points weigh: the question of three points alone makes three quarters', () => {
    const grade = gradeQuiz(paper, rightAnswers(paper).slice(1), 0.75);
    expect(grade).toMatchObject({ score: 0.75, passed: true });
    expect(grade.questions).toEqual([
      { questionId: 'q1', earned: 0, points: 1 },
      { questionId: 'q2', earned: 3, points: 3 },
    ]);
  });

  test('a half-right multiple choice earns nothing', () => {
    const half = rightAnswers(paper).map(({ questionId, chosen }) => ({ questionId, chosen: chosen.slice(0, 1) }));
    expect(gradeQuiz(paper, half, 0.5)).toMatchObject({ score: 0.25, passed: false });
  });

  test('nothing answered scores nothing, and passes only where nothing is asked', () => {
    expect(gradeQuiz(paper, [], 0.1)).toMatchObject({ score: 0, passed: false });
  });

  test('an empty paper is not passed', () => {
    expect(gradeQuiz({ questions: [] }, [], 0)).toMatchObject({ score: 0, passed: false });
  });

  test('seven of ten passes a mark of seventy per cent', () => {
    const ten = Array.from({ length: 10 }, (_, index) => question(`q${index}`, 'single', [true, false]));
    const long = makePaper({ questions: ten, shuffleOptions: true }, chanceOf());
    expect(gradeQuiz(long, rightAnswers(long).slice(0, 7), 0.7).passed).toBe(true);
    expect(gradeQuiz(long, rightAnswers(long).slice(0, 6), 0.7).passed).toBe(false);
  });
});

describe('an answer', () => {
  const [single, multiple] = paper.questions;
  if (!single || !multiple) throw new Error('no questions');
  const ids = (of: typeof single) => of.options.map((option) => option.id);

  test('of a single choice is one option at most', () => {
    expect(answerFits(single, ids(single).slice(0, 1))).toBe(true);
    expect(answerFits(single, [])).toBe(true);
    expect(answerFits(single, ids(single).slice(0, 2))).toBe(false);
  });

  test('of a multiple choice is any of its options, each once', () => {
    expect(answerFits(multiple, ids(multiple))).toBe(true);
    expect(answerFits(multiple, [ids(multiple)[0] ?? '', ids(multiple)[0] ?? ''])).toBe(false);
  });

  test('is not an option of another question, nor the id that the author knows', () => {
    expect(answerFits(multiple, ids(single).slice(0, 1))).toBe(false);
    expect(answerFits(single, ['q1-authored-0'])).toBe(false);
  });
});
