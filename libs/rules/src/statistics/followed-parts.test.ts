import { buildQuestion, noWords, optionsOf, words } from '../marking/testing/build-question';
import { followedParts, isAnalysed } from './followed-parts';

test('of a choice, who took which option: by the author’s ids', () => {
  const question = buildQuestion('single', { options: optionsOf(1, 0), shuffle: true });
  expect(followedParts(question)).toEqual({
    figures: 'chosen',
    parts: [
      { id: 'a', text: 'option 0', isKey: true },
      { id: 'b', text: 'option 1', isKey: false },
    ],
  });
});

test('of true and false, which was said', () => {
  const question = buildQuestion('true-false', { correct: false, feedbackTrue: noWords, feedbackFalse: noWords });
  expect(followedParts(question).parts.map(({ id, isKey }) => [id, isKey])).toEqual([
    ['true', false],
    ['false', true],
  ]);
});

test('of statements, which were judged rightly', () => {
  const statements = ['s', 't'].map((id) => ({ id, text: words(id), correct: true, feedback: noWords }));
  const question = buildQuestion('kprim', {
    statements,
    marking: 'half',
    trueLabel: '',
    falseLabel: '',
    shuffle: true,
  });
  expect(followedParts(question)).toMatchObject({ figures: 'right', parts: [{ id: 's' }, { id: 't' }] });
});

test('of an essay nothing but its mark, of a reflection nothing at all', () => {
  const essay = buildQuestion('essay', {
    rubric: [],
    markerNotes: noWords,
    template: noWords,
    leastWords: null,
    mostWords: null,
  });
  expect(followedParts(essay)).toEqual({ figures: 'none', parts: [] });
  expect([isAnalysed(essay), isAnalysed({ type: 'reflection' }), isAnalysed({ type: 'confidence' })]).toEqual([
    true,
    false,
    false,
  ]);
});
