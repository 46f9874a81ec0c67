import type { QuizDefinition, QuizItem } from '@amelie/contract';
import { fromAuthored } from '@amelie/rules';
import { definitionOf, draftOf, isPlain } from './plain-quiz';
import { newQuestion } from './quiz-draft';

const authored = { ...newQuestion(), stem: 'Which one?' };
const plain: QuizItem = {
  id: authored.id,
  question: { ...fromAuthored(authored, 'en'), tags: ['ward'] },
  bank: { questionId: crypto.randomUUID(), version: 2 },
};
const { options: _, ...common } = { ...plain.question, options: [] };
const reflection: QuizItem = {
  id: crypto.randomUUID(),
  question: { ...common, type: 'reflection', template: { type: 'doc', content: [] } },
  bank: null,
};
const quiz: QuizDefinition = {
  passMark: 0.8,
  attemptsAllowed: null,
  shuffleOptions: true,
  questions: [reflection, plain],
};

test('a quiz that was not changed is saved as it was read, questions of other types among them', () => {
  expect(definitionOf(draftOf(quiz), quiz, 'en')).toEqual(quiz);
});

test('a question that was changed is no copy of the bank any more, and keeps its tags', () => {
  const draft = draftOf(quiz);
  const questions = draft.questions.map((one) => (isPlain(one) ? { ...one, stem: 'Which one now?' } : one));
  const [kept, changed] = definitionOf({ ...draft, questions }, quiz, 'en').questions;
  expect(kept).toEqual(reflection);
  expect(changed).toMatchObject({ id: plain.id, bank: null, question: { name: 'Which one now?', tags: ['ward'] } });
});
