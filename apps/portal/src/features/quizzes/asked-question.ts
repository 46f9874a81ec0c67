import type { AttemptQuestion, QuizAttempt } from '@amelie/contract';
import { isAnswered } from '@amelie/rules';
import type { HeldAnswer, QueueSnapshot } from './answer-queue';

/** A question with what is answered so far. */
export interface AskedQuestion {
  question: AttemptQuestion;
  answer: HeldAnswer | undefined;
  isAnswered: boolean;
  /** The title of the part of the quiz in which it stands; empty where the quiz has no parts. */
  section: string;
  /** Its learner wants to look at it again. */
  isFlagged: boolean;
  /** Its answer was checked, and is fixed by that. */
  isChecked: boolean;
}

/** A case is answered when it is told to its end: half of one earns nothing. */
function isTold({ asked }: AttemptQuestion): boolean {
  return asked.type !== 'branching-case' || asked.decided.length >= asked.told.length;
}

/** The questions of an attempt, each with the answer that stands on this screen. */
export function askedOf(
  { questions, sections, flagged, checked }: QuizAttempt,
  { answers }: QueueSnapshot,
): AskedQuestion[] {
  return questions.map((question) => {
    const answer = answers.get(question.id);
    return {
      question,
      answer,
      isAnswered: answer !== undefined && isAnswered(answer.answer) && isTold(question),
      section: sections.find(({ questionIds }) => questionIds.includes(question.id))?.title ?? '',
      isFlagged: flagged.includes(question.id),
      isChecked: checked.includes(question.id),
    };
  });
}
