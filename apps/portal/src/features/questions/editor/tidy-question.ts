import { type AnyQuestion, type ChoiceOption, hasWords } from '@amelie/contract';
import { withName } from './draft-faults';

const isUnused = ({ text, feedback, credit }: ChoiceOption) => credit <= 0 && !hasWords(text) && !hasWords(feedback);

function withoutUnused(options: ChoiceOption[]): ChoiceOption[] {
  const used = options.filter((option) => !isUnused(option));
  return used.length >= 2 ? used : options;
}

/**
 * A question as it is saved: named by its words where it has no name, without answers that nobody has begun to write,
 * without votes for a point that the scale no longer has.
 */
export function tidyQuestion(question: AnyQuestion): AnyQuestion {
  const named = withName(question);
  switch (named.type) {
    case 'single':
    case 'multiple':
      return { ...named, options: withoutUnused(named.options) };
    case 'situational-judgement': {
      const points = new Set(named.scale.map(({ id }) => id));
      const items = named.items.map((item) => ({
        ...item,
        votes: item.votes.filter(({ point }) => points.has(point)),
      }));
      return { ...named, items };
    }
    default:
      return named;
  }
}
