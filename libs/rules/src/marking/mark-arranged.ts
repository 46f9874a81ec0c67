import type { AnswerOf, Marking, PartMark, QuestionOf } from '@amelie/contract';
import { marked, scoreOf, unanswered } from './marked-parts';

export function markMatching(question: QuestionOf<'matching'>, { pairs }: AnswerOf<'matching'>): Marking {
  const choiceOf = new Map(pairs.map(({ prompt, choice }) => [prompt, choice]));
  const marks = question.prompts.map(({ id, match }): PartMark => {
    const choice = choiceOf.get(id);
    if (choice === undefined) return { part: id, verdict: 'missed', share: 0 };
    return { part: id, verdict: choice === match ? 'right' : 'wrong', share: choice === match ? 1 : 0 };
  });
  const right = marks.filter(({ verdict }) => verdict === 'right').length;
  const told = marks.filter(({ verdict }) => verdict !== 'missed').map(({ part }) => part);
  const all = right === marks.length;
  const score = question.marking === 'all-or-nothing' ? Number(all) : scoreOf(right, marks.length);
  const marking = marked(score, marks, told);
  return told.length === 0 ? unanswered(marking) : marking;
}

/** The length of the longest rising subsequence (patience sorting). */
function longestRise(places: readonly number[]): number {
  const tops: number[] = [];
  for (const place of places) {
    const at = tops.findIndex((top) => top >= place);
    tops[at === -1 ? tops.length : at] = place;
  }
  return tops.length;
}

function scoreOfOrder(marking: QuestionOf<'ordering'>['marking'], places: readonly number[], of: number): number {
  switch (marking) {
    case 'all-or-nothing':
      return places.length === of && places.every((place, index) => place === index) ? 1 : 0;
    case 'position':
      return scoreOf(places.filter((place, index) => place === index).length, of);
    case 'neighbours':
      return scoreOf(
        places.filter((place, index) => index > 0 && place === (places[index - 1] ?? -2) + 1).length,
        of - 1,
      );
    case 'longest':
      return longestRise(places) < 2 ? 0 : scoreOf(longestRise(places), of);
  }
}

/** An item at its place is right, whatever the rule makes of it: that is what the review shows. */
export function markOrdering(question: QuestionOf<'ordering'>, { order }: AnswerOf<'ordering'>): Marking {
  const placeOf = new Map(question.items.map(({ id }, index) => [id, index]));
  const places = [...new Set(order)].flatMap((id) => placeOf.get(id) ?? []);
  const marks = question.items.map(({ id }, index): PartMark => {
    if (!places.includes(index)) return { part: id, verdict: 'missed', share: 0 };
    const right = places[index] === index;
    return { part: id, verdict: right ? 'right' : 'wrong', share: right ? 1 : 0 };
  });
  const marking = marked(scoreOfOrder(question.marking, places, question.items.length), marks, []);
  return places.length === 0 ? unanswered(marking) : marking;
}
