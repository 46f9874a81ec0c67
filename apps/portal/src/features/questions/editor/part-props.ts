import type { AnyQuestion, QuestionOf, QuestionType } from '@amelie/contract';

/** A change of the question as it is by then: nothing that was changed meanwhile is lost. */
export type ChangeQuestion = (how: (now: AnyQuestion) => AnyQuestion) => void;

/** What the editor of one type is given. */
export interface PartProps<T extends QuestionType> {
  question: QuestionOf<T>;
  change: (how: (now: QuestionOf<T>) => QuestionOf<T>) => void;
}

function isOf<T extends QuestionType>(question: AnyQuestion, type: T): question is QuestionOf<T> {
  return question.type === type;
}

/** Changes of one type only: what comes too late, after the type was changed, changes nothing. */
export function changeOf<T extends QuestionType>(type: T, onChange: ChangeQuestion): PartProps<T>['change'] {
  return (how) => onChange((now) => (isOf(now, type) ? how(now) : now));
}
