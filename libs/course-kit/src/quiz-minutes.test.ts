import { quizMinutes } from './quiz-minutes';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const question = (stem: number, ...options: number[]) => ({
  stem: words(stem),
  options: options.map((count) => ({ text: words(count), correct: false, feedback: words(500) })),
});

describe('the minutes of a quiz', () => {
  test('are 200 words a minute and a quarter of a minute for each question', () => {
    expect(quizMinutes(Array.from({ length: 4 }, () => question(20, 15, 15)))).toBe(2);
    expect(quizMinutes(Array.from({ length: 8 }, () => question(20, 15, 15)))).toBe(4);
  });

  test('are rounded up: a word more is a minute begun', () => {
    const full = Array.from({ length: 4 }, () => question(20, 15, 15));
    expect(quizMinutes([question(21, 15, 15), ...full.slice(1)])).toBe(3);
  });

  test('leave out the feedback, which is read after the quiz', () => {
    expect(quizMinutes([question(10, 10)])).toBe(1);
  });

  test('are none where nothing is asked', () => {
    expect(quizMinutes([])).toBe(0);
  });
});
