import type { AnyQuestion, PartStatistics } from '@amelie/contract';
import { plainTextOf } from '../marking/authored-question';

export type FollowedPart = Pick<PartStatistics, 'id' | 'text' | 'isKey'>;

/**
 * What of a question's answers is counted: `chosen`, which options were taken; `right`, which parts were got right;
 * `none`, because people wrote freely. What somebody typed is never shown, only which of the author's answers it fits.
 */
export interface Followed {
  figures: 'chosen' | 'right' | 'none';
  parts: FollowedPart[];
}

const chosen = (parts: FollowedPart[]): Followed => ({ figures: 'chosen', parts });
const right = (parts: { id: string; text: string }[]): Followed => ({
  figures: 'right',
  parts: parts.map(({ id, text }) => ({ id, text, isKey: true })),
});

/** Two texts of true and false stand in the interface; these are their ids in the marks. */
const truths = ({ correct }: Extract<AnyQuestion, { type: 'true-false' }>): FollowedPart[] => [
  { id: 'true', text: '', isKey: correct },
  { id: 'false', text: '', isKey: !correct },
];

/** The parts of a question whose answers are counted, by the author's ids. */
export function followedParts(question: AnyQuestion): Followed {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return chosen(
        question.options.map(({ id, text, credit }) => ({ id, text: plainTextOf(text), isKey: credit > 0 })),
      );
    case 'true-false':
      return chosen(truths(question));
    case 'hotspot':
      return chosen(question.regions.map(({ id, label, credit }) => ({ id, text: label, isKey: credit > 0 })));
    case 'numeric':
      return chosen(question.answers.map(({ id, value, credit }) => ({ id, text: `${value}`, isKey: credit > 0 })));
    case 'short-text':
      return chosen(question.answers.map(({ id, pattern, credit }) => ({ id, text: pattern, isKey: credit > 0 })));
    case 'branching-case':
      return chosen(
        question.steps.flatMap(({ options }) =>
          options.map(({ id, text, credit }) => ({ id, text: plainTextOf(text), isKey: credit > 0 })),
        ),
      );
    case 'kprim':
      return right(question.statements.map(({ id, text }) => ({ id, text: plainTextOf(text) })));
    case 'matching':
      return right(question.prompts.map(({ id, text }) => ({ id, text: plainTextOf(text) })));
    case 'ordering':
    case 'situational-judgement':
      return right(question.items.map(({ id, text }) => ({ id, text: plainTextOf(text) })));
    case 'cloze':
      return right(question.gaps.map(({ id }, place) => ({ id, text: String(place + 1) })));
    case 'essay':
    case 'confidence':
    case 'reflection':
      return { figures: 'none', parts: [] };
  }
}

/** Whether a question has marks to be counted. What is thought over for oneself stands in no report. */
export const isAnalysed = ({ type }: Pick<AnyQuestion, 'type'>): boolean =>
  type !== 'confidence' && type !== 'reflection';
