import { AuthoredQuestion } from '@amelie/contract';
import { casePartsOf } from './check-case';
import { sourcesIn } from './check-sheets';
import type { EndingBlock, SceneBlock } from './course';
import { namedSources } from './named-sources';
import { openReviewFlags } from './open-review-flags';
import { quizMinutes } from './quiz-minutes';
import { finalTestQuestions, quizQuestions } from './quiz-questions';
import { checkCourse, courseLanguages, readCourse } from './read-course';
import { bundledCourse } from './testing/bundled-course';

type CasePart = SceneBlock | EndingBlock;

const course = readCourse(bundledCourse);
const cases = course.modules.flatMap(({ pages }) => pages.map(casePartsOf).filter((parts) => parts.length > 0));

/** The ending that somebody reaches who chooses by this rule in every scene. */
function endingOf(parts: CasePart[], grades: string[]): EndingBlock {
  let part: CasePart | undefined = parts[0];
  while (part?.kind === 'scene') {
    const { options }: SceneBlock = part;
    const choice = options.find(
      ({ grade }) => grade === grades.find((wish) => options.some((one) => one.grade === wish)),
    );
    part = parts.find(({ id }) => id === choice?.target);
  }
  if (!part) throw new Error('no ending');
  return part;
}

describe('the bundled course', () => {
  test('passes all checks in all its languages, so every figure, page and question names a source', () => {
    expect(checkCourse(bundledCourse)).toEqual([]);
  });

  test('is there in the six languages of the platform', () => {
    expect(courseLanguages(bundledCourse)).toEqual(['en', 'fr', 'nl', 'de', 'el', 'it']);
  });

  test('takes a little more than an hour before the final test: three modules with their questions', () => {
    const minutes = course.modules.map((module) => module.minutes + quizMinutes(quizQuestions(course, module.id)));
    expect(minutes).toHaveLength(3);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(65);
  });

  test('keeps no source that nobody uses', () => {
    const quizzes = [...course.modules.map(({ quiz }) => quiz), ...(course.finalTest ? [course.finalTest] : [])];
    const named = [
      ...course.modules.flatMap(({ pages }) => pages.flatMap((page) => namedSources(page, course))),
      ...quizzes.flatMap(({ questions }) =>
        questions.flatMap(({ sources, options }) => [...sources, ...options.flatMap((option) => option.sources)]),
      ),
      ...course.glossary.flatMap(({ sources }) => sources),
      ...course.sheets.flatMap(({ blocks }) => blocks.flatMap(sourcesIn)),
    ];
    expect([...course.sources.keys()].filter((id) => !named.includes(id))).toEqual([]);
  });

  test('is a draft: every module has open reviews, by every kind of reviewer', () => {
    const flags = openReviewFlags(course);
    for (const { id } of course.modules) {
      const reviewers = flags.filter(({ module }) => module === id).map(({ reviewer }) => reviewer);
      expect(new Set(reviewers)).toEqual(new Set(['clinician', 'lawyer', 'survivors', 'linguist']));
    }
    expect(flags.every(({ file, line, where }) => file !== '' && line > 0 && where.length <= 200)).toBe(true);
  });

  test('claims no contact that somebody has verified', () => {
    expect(course.contacts.every(({ lastVerified }) => lastVerified === null)).toBe(true);
  });

  test('gives the platform questions of several kinds that fit its contract', () => {
    const questions = [...course.modules.flatMap(({ id }) => quizQuestions(course, id)), ...finalTestQuestions(course)];
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['single', 'multiple', 'true-false']));
    const id = '0190c5a0-0000-7000-8000-000000000000';
    for (const question of questions) {
      const options = question.options.map((option) => ({ id, ...option }));
      expect(AuthoredQuestion.safeParse({ id, points: 1, ...question, options }).success).toBe(true);
      expect(question.source).not.toBe('');
    }
  });

  test('asks in the final test nothing that a module has asked before', () => {
    const asked = course.modules.flatMap(({ id }) => quizQuestions(course, id).map(({ stem }) => stem));
    expect(finalTestQuestions(course).filter(({ stem }) => asked.includes(stem))).toEqual([]);
  });

  test('tells a case in each module, with five to nine scenes and three or four endings that each name their result', () => {
    expect(cases).toHaveLength(course.modules.length);
    for (const parts of cases) {
      const endings = parts.filter(({ kind }) => kind === 'ending');
      expect(parts.length - endings.length).toBeGreaterThanOrEqual(5);
      expect(parts.length - endings.length).toBeLessThanOrEqual(9);
      expect([3, 4]).toContain(endings.length);
      for (const { markdown } of endings) expect(markdown).toMatch(/\*\*[^*]+\*\*/);
    }
  });

  test('lets choices have consequences: risky ones lead to another ending than the best ones', () => {
    for (const parts of cases) {
      expect(endingOf(parts, ['best', 'fair', 'risky']).id).not.toBe(endingOf(parts, ['risky', 'fair', 'best']).id);
    }
  });

  test('counts it as a full result when she was seen and declined', () => {
    const best = cases.map((parts) => endingOf(parts, ['best', 'fair', 'risky']).markdown);
    expect(best.filter((text) => text.includes('Full marks'))).toHaveLength(2);
  });
});
