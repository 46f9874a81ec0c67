import type { Answer, AnswerOf, AskedQuestion } from '@amelie/contract';

export type AskedOf<T extends AskedQuestion['type']> = Extract<AskedQuestion, { type: T }>;

/** What every kind of question gets to be answered. */
export interface Answering<T extends AskedQuestion['type']> {
  asked: AskedOf<T>;
  answer: AnswerOf<T>;
  /** Whether `answer` was given, and is not only what stands there at the start. */
  isGiven: boolean;
  /** Called at every change, with the answer as a whole. */
  onAnswer: (answer: AnswerOf<T>) => void;
  /** The element that says the question: it names what answers it. */
  labelledBy: string;
  /** The language of the author's words. */
  lang: string | undefined;
}

/** What a question of any kind is answered with. */
export interface AnswerFieldProps {
  asked: AskedQuestion;
  /** null: nothing was answered yet. */
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  /** The element that says the question. */
  labelledBy: string;
  lang: string | undefined;
}
