import type { Answer, AskedQuestion, ReviewedQuestion } from '@amelie/contract';
import { emptyAnswer, plainTextOf } from '@amelie/rules';

export interface PlainChoice {
  isMultiple: boolean;
  options: { value: string; label: string }[];
}

interface Words {
  true: string;
  false: string;
}

/** A question of choices as cards show it; null for a question that is answered otherwise. */
export function plainChoice(asked: AskedQuestion, words: Words): PlainChoice | null {
  if (asked.type === 'true-false')
    return {
      isMultiple: false,
      options: [
        { value: 'true', label: words.true },
        { value: 'false', label: words.false },
      ],
    };
  if (asked.type !== 'single' && asked.type !== 'multiple') return null;
  const options = asked.options.map(({ id, text }) => ({ value: id, label: plainTextOf(text) }));
  return { isMultiple: asked.type === 'multiple', options };
}

/** What is chosen in an answer to a question of choices. */
export function chosenIn(answer: Answer): string[] {
  if (answer.type === 'multiple') return answer.chosen;
  if (answer.type === 'single') return answer.chosen === null ? [] : [answer.chosen];
  return answer.type === 'true-false' && answer.said !== null ? [String(answer.said)] : [];
}

/** The answer that these choices make. */
export function answerOf({ type }: AskedQuestion, chosen: string[]): Answer {
  const [first = null] = chosen;
  if (type === 'multiple') return { type, chosen };
  if (type === 'single') return { type, chosen: first };
  return type === 'true-false' ? { type, said: first === null ? null : first === 'true' } : emptyAnswer(type);
}

export interface PlainOption {
  id: string;
  text: string;
  chosen: boolean;
  correct: boolean;
  feedback: string;
}

/** The options of a question after the hand-in; none for a question that is answered otherwise. */
export function plainOptions({ question, answer }: ReviewedQuestion, words: Words): PlainOption[] {
  const chosen = answer ? chosenIn(answer) : [];
  if (question.type === 'true-false')
    return [true, false].map((side) => ({
      id: String(side),
      text: side ? words.true : words.false,
      chosen: chosen.includes(String(side)),
      correct: side === question.correct,
      feedback: plainTextOf(side ? question.feedbackTrue : question.feedbackFalse),
    }));
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  return question.options.map(({ id, text, credit, feedback }) => ({
    id,
    text: plainTextOf(text),
    chosen: chosen.includes(id),
    correct: credit > 0,
    feedback: plainTextOf(feedback),
  }));
}
