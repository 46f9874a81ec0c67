import { questionFaults } from './question-faults';
import { type AnyQuestion, QuestionShape } from './question-shape';

/**
 * A question with its key that can be asked and marked: its parts fit each other. Never part of a learner's reply
 * before hand-in.
 */
export const Question = QuestionShape.superRefine((question, context) => {
  for (const { code, path } of questionFaults(question)) context.addIssue({ code: 'custom', path, message: code });
});
export type Question = AnyQuestion;
