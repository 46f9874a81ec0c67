import type { RichText } from '../rich-text';
import fc from 'fast-check';
import type { QuestionOf } from '../questions/question-shape';
import { common, list, numbered, seat } from './any-parts';
import { anyFeedback, anyText } from './any-rich-text';

export const matching = fc
  .record({
    ...common,
    prompts: list(fc.record({ text: anyText, feedback: anyFeedback, seat }), 2),
    choices: fc.uniqueArray(anyText, {
      minLength: 2,
      maxLength: 4,
      selector: (text: RichText) => JSON.stringify(text),
    }),
    marking: fc.constantFrom('partial' as const, 'all-or-nothing' as const),
    shuffle: fc.boolean(),
  })
  .map(({ prompts, choices, ...rest }): QuestionOf<'matching'> => ({
    type: 'matching',
    ...rest,
    prompts: numbered('p', prompts).map(({ seat: at, ...prompt }) => ({
      ...prompt,
      match: `c${(at % choices.length) + 1}`,
    })),
    choices: numbered(
      'c',
      choices.map((text) => ({ text })),
    ),
  }));

export const ordering = fc
  .record({
    ...common,
    items: list(fc.record({ text: anyText }), 2),
    marking: fc.constantFrom('all-or-nothing' as const, 'position' as const, 'neighbours' as const, 'longest' as const),
  })
  .map(({ items, ...rest }): QuestionOf<'ordering'> => ({ type: 'ordering', ...rest, items: numbered('i', items) }));
