import type { QuizQuestion } from './quiz-questions';
import { wordsIn } from './words-in';

const wordsAMinute = 200;
const secondsAQuestion = 15;

/** How long a quiz takes, in whole minutes: its questions and options are read, and each question is thought about. */
export function quizMinutes(questions: readonly Pick<QuizQuestion, 'stem' | 'options'>[]): number {
  const texts = questions.flatMap(({ stem, options }) => [stem, ...options.map(({ text }) => text)]);
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  return Math.ceil(words / wordsAMinute + (questions.length * secondsAQuestion) / 60);
}
