import type { AnswerOf, Marking, QuestionOf, QuestionType } from '@amelie/contract';

/** What every kind of question gets to be looked at again. */
export interface Reviewing<T extends QuestionType> {
  /** As the attempt froze it, with its key. */
  question: QuestionOf<T>;
  answer: AnswerOf<T>;
  marking: Marking;
  /** The language of the author's words. */
  lang: string | undefined;
}

type Verdict = Marking['parts'][number]['verdict'];

/** How a part of a question stands; what was not marked is as if nobody answered it. */
export function verdictOf({ parts }: Marking, part: string): Verdict {
  return parts.find((mark) => mark.part === part)?.verdict ?? 'missed';
}
