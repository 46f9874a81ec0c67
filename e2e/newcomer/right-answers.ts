import { readCourse } from '@amelie/course-kit';
import { resolve } from 'node:path';

const courseFolder = resolve(__dirname, '../../courses/trafficking-as-a-health-matter');

export interface KnownQuestion {
  isMultiple: boolean;
  right: string[];
}

/** As a browser shows it: white space in one. */
export const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Every graded question of the bundled course with its right answers, by its stem: what somebody who has learnt knows. */
export function rightAnswers(): Map<string, KnownQuestion> {
  const course = readCourse(courseFolder);
  const quizzes = [...course.modules.map(({ quiz }) => quiz), ...(course.finalTest ? [course.finalTest] : [])];
  return new Map(
    quizzes
      .flatMap(({ questions }) => questions)
      .map(({ stem, kind, options }) => [
        oneLine(stem),
        {
          isMultiple: kind === 'multiple',
          right: options.filter(({ correct }) => correct).map(({ text }) => oneLine(text)),
        },
      ]),
  );
}
