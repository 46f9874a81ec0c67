import type { AuthoredQuestion } from '@amelie/contract';
import { moduleOf } from './module-of';
import type { Course, CourseQuiz } from './course';
import { sourceText } from './source-text';

/** A question of the graded quiz as plain data: the platform adds ids and points. */
export type QuizQuestion = Pick<AuthoredQuestion, 'kind' | 'stem' | 'feedback' | 'source'> & {
  options: Omit<AuthoredQuestion['options'][number], 'id'>[];
};

/** The graded quiz of a module, in the order of its file. `source` is a line of text, not an id. */
export function quizQuestions(course: Course, module: string): QuizQuestion[] {
  return questionsOf(course, moduleOf(course, module).quiz);
}

/** The questions of the test over all modules; none where the course has no such test. */
export function finalTestQuestions(course: Course): QuizQuestion[] {
  return course.finalTest ? questionsOf(course, course.finalTest) : [];
}

function questionsOf(course: Course, quiz: CourseQuiz): QuizQuestion[] {
  return quiz.questions.map(({ kind, stem, options, feedback, sources }) => ({
    kind,
    stem,
    options: options.map(({ text, correct, feedback: answer }) => ({ text, correct, feedback: answer })),
    feedback,
    source: sourceText(sources, course.sources),
  }));
}
