import { AuthoredQuestion } from '@amelie/contract';
import { openReviewFlags } from './open-review-flags';
import { namedSources } from './named-sources';
import { quizQuestions } from './quiz-questions';
import { checkCourse, readCourse } from './read-course';
import { bundledCourse } from './testing/bundled-course';

describe('the bundled course', () => {
  test('passes all checks, so every figure, page and question names a source', () => {
    expect(checkCourse(bundledCourse)).toEqual([]);
  });

  test('keeps no source that nobody uses', () => {
    const course = readCourse(bundledCourse);
    const named = course.modules.flatMap((module) => [
      ...module.pages.flatMap((page) => namedSources(page, course)),
      ...module.quiz.questions.flatMap(({ sources, options }) => [...sources, ...options.flatMap((o) => o.sources)]),
    ]);
    expect([...course.sources.keys()].filter((id) => !named.includes(id))).toEqual([]);
  });

  test('counts its open reviews, by every kind of reviewer', () => {
    const flags = openReviewFlags(readCourse(bundledCourse));
    expect(flags).toHaveLength(22);
    expect(new Set(flags.map(({ reviewer }) => reviewer))).toEqual(
      new Set(['clinician', 'lawyer', 'survivors', 'linguist']),
    );
    expect(flags.every(({ file, line, where }) => file !== '' && line > 0 && where.length <= 200)).toBe(true);
  });

  test('claims no contact that somebody has verified', () => {
    expect(readCourse(bundledCourse).contacts.every(({ lastVerified }) => lastVerified === null)).toBe(true);
  });

  test('gives the platform ten questions of three kinds that fit its contract', () => {
    const questions = quizQuestions(readCourse(bundledCourse), 'what-it-is');
    expect(questions).toHaveLength(10);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['single', 'multiple', 'true-false']));
    const id = '0190c5a0-0000-7000-8000-000000000000';
    for (const question of questions) {
      const options = question.options.map((option) => ({ id, ...option }));
      expect(AuthoredQuestion.safeParse({ id, points: 1, ...question, options }).success).toBe(true);
      expect(question.source).not.toBe('');
    }
  });

  test('makes the ending in which she declines the best one', () => {
    const course = readCourse(bundledCourse);
    const decisions = course.modules.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks));
    const today = decisions.find((block) => block.kind === 'question' && block.id === 'd-today');
    const best = today?.kind === 'question' ? today.options.filter(({ grade }) => grade === 'best') : [];
    expect(best.map(({ feedback }) => feedback).join()).toContain('Full marks');
  });
});
