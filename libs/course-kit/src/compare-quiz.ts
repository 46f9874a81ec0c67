import { differenceOf } from './compare-blocks';
import type { CourseQuiz, QuizItem } from './course';
import type { CourseFault } from './faults';

/** Compares a quiz with its translation: same questions in order, same answers, same sources. */
export function compareQuiz(original: CourseQuiz, quiz: CourseQuiz): CourseFault[] {
  const { file } = quiz;
  const [wanted, found] = [original, quiz].map(({ questions }) => questions.map(({ id }) => id).join(' '));
  if (wanted !== found) return [{ file, code: 'other-questions', about: `${found} instead of ${wanted}` }];
  const faults: CourseFault[] = quiz.questions.flatMap((question, index) => {
    const model = original.questions[index];
    return model ? compareQuestion(model, question).map((fault) => ({ ...fault, file, line: question.line })) : [];
  });
  if (quiz.passMark !== original.passMark) faults.push({ file, code: 'other-shape', about: 'passMark' });
  return faults;
}

function shapeOf({ kind, options }: QuizItem): string {
  return [kind, ...options.map(({ correct }) => String(correct))].join(' ');
}

function compareQuestion(model: QuizItem, question: QuizItem): Pick<CourseFault, 'code' | 'about'>[] {
  const { id } = question;
  const [wanted, found] = [shapeOf(model), shapeOf(question)];
  if (wanted !== found) return [{ code: 'other-shape', about: `${id}: ${found} instead of ${wanted}` }];
  const pairs = [
    { at: id, wanted: model.sources, found: question.sources },
    ...question.options.map(({ sources }, index) => ({
      at: `${id}, option ${index + 1}`,
      wanted: model.options[index]?.sources ?? [],
      found: sources,
    })),
  ];
  return pairs.flatMap((pair) => {
    const difference = differenceOf(pair.wanted, pair.found);
    return difference === null ? [] : [{ code: 'other-sources' as const, about: `${pair.at}: ${difference}` }];
  });
}
