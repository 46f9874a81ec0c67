import type { CourseModule, CourseQuiz } from './course';
import type { CourseFiles } from './course-files';
import { parseModule } from './parse-module';
import { readYaml } from './read-yaml';
import { FrontMatter, QuestionsYaml } from './yaml-shapes';

/** Loads one module with its quiz. Whatever cannot be read is reported; null where too little is left. */
export function loadModule(id: string, files: CourseFiles): CourseModule | null {
  const name = `modules/${id}.md`;
  const file = files.pathOf(name);
  const text = files.text(name);
  const parsed = text === null ? null : parseModule(text, file, files.faults);
  if (!parsed) return null;
  const front = readYaml({ file, ...parsed.frontMatter }, FrontMatter, files.faults);
  if (!front) return null;
  const quiz = loadQuiz(id, front.value.questions, files);
  if (!quiz) return null;
  const { title, minutes, contentNote = null } = front.value;
  return { id, title, minutes, contentNote, file, pages: parsed.pages, quiz };
}

/** Loads the graded questions of a module, or of the final test; null where they cannot be read. */
export function loadQuiz(id: string, name: string, files: CourseFiles): CourseQuiz | null {
  const reading = files.yaml(name, QuestionsYaml);
  if (!reading) return null;
  const file = files.pathOf(name);
  const { module, passMark, review, questions } = reading.value;
  if (module !== id) files.faults.push({ file, line: reading.lineOf(['module']), code: 'wrong-module', about: module });
  return {
    file,
    passMark: passMark / 100,
    review: review.map(({ kind, what }, index) => ({
      reviewer: kind,
      what,
      file,
      line: reading.lineOf(['review', index]),
    })),
    questions: questions.map((question, index) => ({ ...question, line: reading.lineOf(['questions', index]) })),
  };
}
