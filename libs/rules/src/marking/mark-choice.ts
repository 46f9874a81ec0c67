import type { AnswerOf, Marking, PartMark, QuestionOf } from '@amelie/contract';
import { marked, scoreOf, unanswered } from './marked-parts';
import { markOne, markSet } from './mark-set';

export function markSingle({ options }: QuestionOf<'single'>, { chosen }: AnswerOf<'single'>): Marking {
  const marking = markOne(options, chosen ?? '');
  return marking.told.length === 0 ? unanswered(marking) : marking;
}

export function markMultiple(question: QuestionOf<'multiple'>, { chosen }: AnswerOf<'multiple'>): Marking {
  const marking = markSet(question.options, chosen, 0, question);
  return marking.told.length === 0 ? unanswered(marking) : marking;
}

/** The parts are called `true` and `false`. */
export function markTrueFalse({ correct }: QuestionOf<'true-false'>, { said }: AnswerOf<'true-false'>): Marking {
  const sides = [
    { id: 'true', credit: correct ? 1 : 0 },
    { id: 'false', credit: correct ? 0 : 1 },
  ];
  const marking = markOne(sides, said === null ? '' : String(said));
  return said === null ? unanswered(marking) : marking;
}

function scoreOfKprim(marking: QuestionOf<'kprim'>['marking'], right: number, of: number): number {
  if (right === of) return 1;
  if (marking === 'partial') return scoreOf(right, of);
  return marking === 'half' && right === of - 1 ? 0.5 : 0;
}

/** A statement that nobody judged is not right, so with one open a Kprim question earns a half at most. */
export function markKprim(question: QuestionOf<'kprim'>, { said }: AnswerOf<'kprim'>): Marking {
  const values = new Map(said.map(({ statement, value }) => [statement, value]));
  const marks = question.statements.map(({ id, correct }): PartMark => {
    const value = values.get(id);
    if (value === undefined) return { part: id, verdict: 'missed', share: 0 };
    return { part: id, verdict: value === correct ? 'right' : 'wrong', share: value === correct ? 1 : 0 };
  });
  const right = marks.filter(({ verdict }) => verdict === 'right').length;
  const told = marks.filter(({ verdict }) => verdict !== 'missed').map(({ part }) => part);
  const marking = marked(scoreOfKprim(question.marking, right, marks.length), marks, told);
  return told.length === 0 ? unanswered(marking) : marking;
}
