import type { CourseModule, QuizItem, Source } from './course';
import type { CourseFault } from './faults';
import { sourceText } from './source-text';
import { longestSourceText } from './yaml-shapes';

/** Checks the graded questions of a module: a key that can be met, and sources that exist. */
export function checkQuiz(module: CourseModule, sources: Map<string, Source>): CourseFault[] {
  const { file, questions } = module.quiz;
  const ids = questions.map((question) => question.id);
  return questions.flatMap((question, index) => {
    const faults = checkItem(question, sources).map((fault) => ({ ...fault, file, line: question.line }));
    if (ids.indexOf(question.id) < index) {
      faults.push({ file, line: question.line, code: 'duplicate-id', about: question.id });
    }
    return faults;
  });
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
