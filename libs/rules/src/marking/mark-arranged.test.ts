import type { QuestionOf } from '@amelie/contract';
import { markQuestion } from './mark-question';
import { buildQuestion, noWords, words } from './testing/build-question';

describe('a matching question', () => {
  const matching = (marking: QuestionOf<'matching'>['marking']) =>
    buildQuestion('matching', {
      prompts: ['p1', 'p2', 'p3', 'p4'].map((id, index) => ({
        id,
        text: words(id),
        match: index < 2 ? 'c1' : 'c2',
        feedback: noWords,
      })),
      choices: ['c1', 'c2', 'c3'].map((id) => ({ id, text: words(id) })),
      marking,
      shuffle: true,
    });
  const pairs = [
    { prompt: 'p1', choice: 'c1' },
    { prompt: 'p2', choice: 'c1' },
    { prompt: 'p3', choice: 'c3' },
  ];

  test('earns the share of its pairs; a choice may belong to two prompts', () => {
    const marking = markQuestion(matching('partial'), { type: 'matching', pairs });
    expect(marking.score).toBe(0.5);
    expect(marking.parts.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'wrong', 'missed']);
  });

  test('may earn all or nothing', () => {
    expect(markQuestion(matching('all-or-nothing'), { type: 'matching', pairs }).score).toBe(0);
  });
});

describe('an ordering question of five items', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: words(id) }));
  const score = (marking: QuestionOf<'ordering'>['marking'], order: string) =>
    markQuestion(buildQuestion('ordering', { items, marking }), { type: 'ordering', order: [...order] }).score;

  test('the first item put last: no item at its place, three neighbours right, four in order', () => {
    expect(score('all-or-nothing', 'bcdea')).toBe(0);
    expect(score('position', 'bcdea')).toBe(0);
    expect(score('neighbours', 'bcdea')).toBe(0.75);
    expect(score('longest', 'bcdea')).toBe(0.8);
  });

  test('two neighbours changed: three at their place, two right neighbours, four in order', () => {
    expect(score('position', 'abdce')).toBe(0.6);
    expect(score('neighbours', 'abdce')).toBe(0.25);
    expect(score('longest', 'abdce')).toBe(0.8);
  });

  test('turned around earns nothing but the middle', () => {
    expect(score('position', 'edcba')).toBe(0.2);
    expect(score('neighbours', 'edcba')).toBe(0);
    expect(score('longest', 'edcba')).toBe(0);
  });
});
