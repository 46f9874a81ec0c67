import { AuthoredQuestion, Question } from '@amelie/contract';
import fc from 'fast-check';
import { fromAuthored, toAuthored } from './authored-question';
import { markQuestion } from './mark-question';
import { buildQuestion, optionsOf } from './testing/build-question';

const line = fc.stringMatching(/^[a-zéά<&][a-z é<&ά]{0,20}[a-z]$/u);
const anyAuthored = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('single' as const, 'multiple' as const, 'true-false' as const),
    stem: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    options: fc.array(fc.record({ id: fc.uuid(), text: line, feedback: fc.oneof(fc.constant(''), line) }), {
      minLength: 2,
      maxLength: 6,
    }),
    key: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    feedback: line,
    source: line,
    points: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ key, ...rest }) => {
    const options = rest.kind === 'true-false' ? rest.options.slice(0, 2) : rest.options;
    const keyed = options.map((option, index) => ({
      ...option,
      correct: index === 0 || (rest.kind === 'multiple' && key[index] === true),
    }));
    return { ...rest, options: keyed };
  });

test('a question of a quiz goes into the bank and comes back the same', () => {
  fc.assert(
    fc.property(anyAuthored, (authored) => {
      expect(AuthoredQuestion.parse(authored)).toEqual(authored);
      const question = fromAuthored(authored, 'en');
      expect(Question.parse(question)).toEqual(question);
      expect(toAuthored(question, authored.id)).toEqual(authored);
    }),
  );
});

test('and is marked as the quiz grades it', () => {
  fc.assert(
    fc.property(anyAuthored, fc.array(fc.nat(5), { maxLength: 6 }), (authored, picks) => {
      const question = fromAuthored(authored, 'en');
      const ids = [...new Set(picks.flatMap((pick) => authored.options[pick]?.id ?? []))];
      const chosen = question.type === 'single' ? ids.slice(0, 1) : ids;
      const answer =
        question.type === 'single'
          ? ({ type: 'single', chosen: chosen[0] ?? null } as const)
          : ({ type: 'multiple', chosen } as const);
      const key = authored.options.filter(({ correct }) => correct).map(({ id }) => id);
      expect(markQuestion(question, answer).score).toBe(
        chosen.length === key.length && key.every((id) => chosen.includes(id)) ? 1 : 0,
      );
    }),
  );
});

test('what a quiz of today cannot hold whole is not cut to fit', () => {
  const half = buildQuestion('single', { options: optionsOf(1, 0.5), shuffle: true });
  expect(toAuthored(half, '00000000-0000-4000-8000-000000000000')).toBeNull();
});
