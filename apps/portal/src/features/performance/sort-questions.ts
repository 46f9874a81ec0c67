import type { QuestionStatistics } from '@amelie/contract';
import type { TableSort } from '@amelie/ui';

type Value = number | null;

const valueOf: Record<string, (question: QuestionStatistics) => Value> = {
  place: ({ place }) => place,
  facility: ({ facility }) => facility?.value ?? null,
  discrimination: ({ discrimination }) => discrimination?.value ?? null,
  answers: ({ answers }) => answers,
};

/** Questions by one of their figures. What cannot be said stands last, whichever way it is sorted. */
export function sortQuestions(questions: readonly QuestionStatistics[], sort: TableSort): QuestionStatistics[] {
  const of = valueOf[sort.column] ?? (() => null);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...questions].sort((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (a - b);
  });
}
