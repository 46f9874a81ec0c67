import type { CourseQuiz, QuizItem, Source } from './course';
import type { CourseFault } from './faults';
import { sourceText } from './source-text';
import { longestSourceText } from './yaml-shapes';

export interface QuizLength {
  least: number;
  most: number;
}

/** How many questions a module asks, and how many the test over all of them. */
export const moduleQuizLength: QuizLength = { least: 8, most: 12 };
export const finalTestLength: QuizLength = { least: 10, most: 20 };

/** Checks graded questions: enough of them, each with a key that can be met, and sources that exist. */
export function checkQuiz(quiz: CourseQuiz, sources: Map<string, Source>, length: QuizLength): CourseFault[] {
  const { file, questions } = quiz;
  const ids = questions.map((question) => question.id);
  const faults: CourseFault[] = questions.flatMap((question, index) => {
    const findings = checkItem(question, sources);
    if (ids.indexOf(question.id) < index) findings.push({ code: 'duplicate-id', about: question.id });
    return findings.map((finding) => ({ ...finding, file, line: question.line }));
  });
  if (questions.length >= length.least && questions.length <= length.most) return faults;
  const about = `${questions.length}, not ${length.least} to ${length.most}`;
  return [...faults, { file, code: 'quiz-length', about }];
}

type Finding = Pick<CourseFault, 'code' | 'about'>;

function checkItem(question: QuizItem, sources: Map<string, Source>): Finding[] {
  const right = question.options.filter((option) => option.correct).length;
  const findings: Finding[] = [];
  if (right === 0) findings.push({ code: 'no-right-option', about: question.id });
  if (right > 1 && question.kind !== 'multiple') findings.push({ code: 'too-many-right-options', about: question.id });
  if (question.kind === 'true-false' && question.options.length !== 2) {
    findings.push({ code: 'true-false-options', about: question.id });
  }
  const named = new Set([...question.sources, ...question.options.flatMap((option) => option.sources)]);
  for (const id of named) {
    if (!sources.has(id)) findings.push({ code: 'unknown-source', about: id });
  }
  if (sourceText(question.sources, sources).length > longestSourceText) {
    findings.push({ code: 'wrong-shape', about: `${question.id}: too many sources for one question` });
  }
  return findings;
}
