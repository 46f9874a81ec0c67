import type { CourseModule, CourseQuiz } from './course';
import type { CourseFault } from './faults';
import { parseModule } from './parse-module';
import { readYaml } from './read-yaml';
import { FrontMatter, QuestionsYaml } from './yaml-shapes';

/** Reads a file of the course as text; reports and answers null where it is missing. */
export type ReadText = (file: string) => string | null;

/** Loads one module with its quiz. Whatever cannot be read is reported; null where too little is left. */
export function loadModule(id: string, read: ReadText, faults: CourseFault[]): CourseModule | null {
  const file = `modules/${id}.md`;
  const text = read(file);
  const parsed = text === null ? null : parseModule(text, file, faults);
  if (!parsed) return null;
  const front = readYaml({ file, ...parsed.frontMatter }, FrontMatter, faults);
  if (!front) return null;
  const quiz = loadQuiz(id, front.value.questions, read, faults);
  if (!quiz) return null;
  const { title, minutes } = front.value;
  return { id, title, minutes, file, pages: parsed.pages, quiz };
}

function loadQuiz(id: string, file: string, read: ReadText, faults: CourseFault[]): CourseQuiz | null {
  const text = read(file);
  const reading = text === null ? null : readYaml({ file, text, firstLine: 1 }, QuestionsYaml, faults);
  if (!reading) return null;
  const { module, passMark, review, questions } = reading.value;
  if (module !== id) faults.push({ file, line: reading.lineOf(['module']), code: 'wrong-module', about: module });
  return {
    file,
    passMark: passMark / 100,
    review: review.map(({ kind, what }, index) => ({
      reviewer: kind,
      what,
      line: reading.lineOf(['review', index]),
    })),
    questions: questions.map((question, index) => ({ ...question, line: reading.lineOf(['questions', index]) })),
  };
}
