import { buildQuestion, noWords, optionsOf, words } from '../marking/testing/build-question';
import { markQuestion } from '../marking/mark-question';
import { followedParts, isAnalysed, toldParts } from './followed-parts';

const marked = { state: 'marked', answered: true, score: 1 } as const;

test('of a choice, who took which option: by the author’s ids', () => {
  const question = buildQuestion('single', { options: optionsOf(1, 0), shuffle: true });
  expect(followedParts(question)).toEqual({
    figures: 'chosen',
    parts: [
      { id: 'a', text: 'option 0', isKey: true },
      { id: 'b', text: 'option 1', isKey: false },
    ],
  });
  expect(toldParts('chosen', { ...marked, told: ['x9'], parts: [] }, { x9: 'b' })).toEqual(['b']);
});

test('of true and false, which was said', () => {
  const question = buildQuestion('true-false', { correct: false, feedbackTrue: noWords, feedbackFalse: noWords });
  const marking = markQuestion(question, { type: 'true-false', said: true });
  expect(toldParts('chosen', marking, {})).toEqual(['true']);
  expect(followedParts(question).parts.map(({ isKey }) => isKey)).toEqual([false, true]);
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
  const marking = markQuestion(question, {
    type: 'kprim',
    said: [
      { statement: 's', value: true },
      { statement: 't', value: false },
    ],
  });
  expect(toldParts(followedParts(question).figures, marking, { s: 'one', t: 'two' })).toEqual(['one']);
});

test('of a short text, which of the author’s answers fits, and never what was typed', () => {
  const answers = [{ id: 'k', pattern: 'ask*', credit: 1, feedback: noWords }];
  const question = buildQuestion('short-text', {
    answers,
    otherFeedback: noWords,
    caseSensitive: false,
    ignoreAccents: true,
  });
  const marking = markQuestion(question, { type: 'short-text', text: 'Secret name' });
  expect(JSON.stringify([followedParts(question), toldParts('chosen', marking, {})])).not.toContain('Secret');
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
