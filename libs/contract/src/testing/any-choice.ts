import fc from 'fast-check';
import type { QuestionOf } from '../questions/question-shape';
import { anyCredit, common, list, numbered, seat, withKey } from './any-parts';
import { anyFeedback, anyText, anyWords } from './any-rich-text';

const anyOption = fc.record({ text: anyText, credit: anyCredit, feedback: anyFeedback });

export const single = fc
  .record({ ...common, options: list(anyOption, 2), seat, shuffle: fc.boolean() })
  .map(({ options, seat: at, ...rest }): QuestionOf<'single'> => ({
    type: 'single',
    ...rest,
    options: numbered('a', withKey(options, at)),
  }));

export const multiple = fc
  .record({
    ...common,
    options: list(anyOption, 2),
    seat,
    shuffle: fc.boolean(),
    marking: fc.constantFrom('all-or-nothing' as const, 'partial' as const, 'penalty' as const, 'weighted' as const),
    penalty: fc.constantFrom(0.25, 0.5, 1),
  })
  .map(({ options, seat: at, penalty, ...rest }): QuestionOf<'multiple'> => {
    const plain = options.map((option) => ({
      ...option,
      credit: rest.marking === 'weighted' ? option.credit : Number(option.credit > 0),
    }));
    return {
      type: 'multiple',
      ...rest,
      penalty: rest.marking === 'penalty' ? penalty : 0,
      options: numbered('a', withKey(plain, at)),
    };
  });

export const trueFalse = fc
  .record({ ...common, correct: fc.boolean(), feedbackTrue: anyFeedback, feedbackFalse: anyFeedback })
  .map((rest): QuestionOf<'true-false'> => ({ type: 'true-false', ...rest }));

export const kprim = fc
  .record({
    ...common,
    statements: list(fc.record({ text: anyText, correct: fc.boolean(), feedback: anyFeedback }), 2),
    marking: fc.constantFrom('half' as const, 'all-or-nothing' as const, 'partial' as const),
    labels: fc.option(fc.tuple(anyWords(1), anyWords(1))),
    shuffle: fc.boolean(),
  })
  .map(({ statements, labels, ...rest }): QuestionOf<'kprim'> => ({
    type: 'kprim',
    ...rest,
    statements: numbered('s', statements),
    trueLabel: labels?.[0] ?? '',
    falseLabel: labels?.[1] ?? '',
  }));
