import fc from 'fast-check';
import type { QuestionOf } from '../questions/question-shape';
import { anyCredit, common, list, numbered, seat, withKey } from './any-parts';
import { anyFeedback, anyWords } from './any-rich-text';

const anyNumber = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000),
);
const anyNumericAnswer = fc.record({
  value: anyNumber,
  tolerance: fc.record({
    kind: fc.constantFrom('absolute' as const, 'relative' as const),
    amount: fc.constantFrom(0, 0.1, 0.5, 0.01),
  }),
  credit: anyCredit,
  feedback: anyFeedback,
});

export const numeric = fc
  .record({
    ...common,
    answers: list(anyNumericAnswer, 1, 3),
    seat,
    otherFeedback: anyFeedback,
    units: fc.constantFrom<QuestionOf<'numeric'>['units'][]>(
      [],
      [{ name: 'mg', factor: 1 }],
      [
        { name: 'mg', factor: 1 },
        { name: 'g', factor: 1000 },
      ],
    ),
    use: fc.constantFrom('optional' as const, 'required' as const),
    unitPenalty: fc.constantFrom(0, 0.1, 1),
  })
  .map(({ answers, seat: at, use, unitPenalty, ...rest }): QuestionOf<'numeric'> => ({
    type: 'numeric',
    ...rest,
    answers: numbered('a', withKey(answers, at)),
    unitUse: rest.units.length === 0 ? 'none' : use,
    unitPenalty: rest.units.length === 0 ? 0 : unitPenalty,
  }));

const anyTextAnswer = fc.record({
  /** A star alone stands for all other answers, which a question has a feedback of its own for. */
  pattern: anyWords(3).map((words) => (words === '*' ? 'star' : words)),
  credit: anyCredit,
  feedback: anyFeedback,
});

export const shortText = fc
  .record({
    ...common,
    answers: list(anyTextAnswer, 1, 3),
    seat,
    otherFeedback: anyFeedback,
    caseSensitive: fc.boolean(),
    ignoreAccents: fc.boolean(),
  })
  .map(({ answers, seat: at, ...rest }): QuestionOf<'short-text'> => ({
    type: 'short-text',
    ...rest,
    answers: numbered('a', withKey(answers, at)),
  }));

const anyGap = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    weight: fc.constantFrom(1, 2),
    options: list(fc.record({ text: anyWords(2), credit: anyCredit, feedback: anyFeedback }), 2, 4),
    seat,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    weight: fc.constantFrom(1, 2),
    answers: list(anyTextAnswer, 1, 2),
    caseSensitive: fc.boolean(),
    seat,
  }),
  fc.record({
    kind: fc.constant('numeric' as const),
    weight: fc.constantFrom(1, 3),
    answers: list(anyNumericAnswer, 1, 2),
    seat,
  }),
);

export const cloze = fc
  .record({ ...common, gaps: list(anyGap, 1, 3), between: anyWords(2) })
  .map(({ gaps, between, stem: _, ...rest }): QuestionOf<'cloze'> => {
    const clean = between.replaceAll('[', '(');
    const made = gaps.map(({ seat: at, ...gap }, index): QuestionOf<'cloze'>['gaps'][number] => {
      const id = `g${index + 1}`;
      if (gap.kind === 'choice') return { id, ...gap, options: numbered(`${id}-a`, withKey(gap.options, at)) };
      if (gap.kind === 'text') return { id, ...gap, answers: numbered(`${id}-a`, withKey(gap.answers, at)) };
      return { id, ...gap, answers: numbered(`${id}-a`, withKey(gap.answers, at)) };
    });
    const content = made.map(({ id }) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: `${clean} [[${id}]] ${clean}` }],
    }));
    return { type: 'cloze', ...rest, stem: { type: 'doc', content }, gaps: made };
  });
