import type { Answer, QuizDefinition, QuizItem } from '@amelie/contract';
import { buildCommon, itemOf, richText } from './build-question';
import { type Sitting, sitDown } from './quiz-sitting';
import type { TestApp } from './test-app';

/** An essay; with levels, one criterion of a rubric that has them. */
export function essayItem(levels: { id: string; share: number }[] = []): QuizItem {
  const rubric = [{ id: 'safety', text: 'Thinks of safety', weight: 1, levels: levels.map(withText) }];
  const free = { template: richText(''), leastWords: null, mostWords: null };
  const common = buildCommon('What would you do?');
  const markerNotes = richText('Look for the second question');
  return itemOf({ ...common, type: 'essay', ...free, markerNotes, rubric: levels.length > 0 ? rubric : [] });
}

const withText = (level: { id: string; share: number }) => ({ ...level, text: `level ${level.id}` });

export interface WaitingText {
  sat: Sitting;
  courseId: string;
  attemptId: string;
  questionId: string;
}

/** A learner who has handed in a quiz with a text that a person has to mark. */
export async function buildWaitingText(
  app: TestApp,
  { text = 'I would ask once more.', quiz = {} }: { text?: string; quiz?: Partial<QuizDefinition> } = {},
): Promise<WaitingText> {
  const sat = await sitDown(app, { questions: [essayItem()], ...quiz });
  const { body } = await sat.start();
  const question = body.questions.find(({ asked }) => asked.type === 'essay');
  const answer: Answer = { type: 'essay', text };
  await sat.client.put(`/api/quiz-attempts/${body.id}/answers/${question?.id}`, { answer, given: 1 });
  await sat.submit(body.id);
  return { sat, courseId: sat.courseId, attemptId: body.id, questionId: question?.id ?? '' };
}
