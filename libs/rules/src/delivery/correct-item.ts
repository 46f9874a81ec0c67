import { type AnyQuestion, inLanguage } from '@amelie/contract';
import { renameParts } from '../marking/freeze-question';
import { questionForLearner } from '../marking/question-for-learner';
import type { PaperItem } from './make-paper';

/** The ids of all that a learner can see and answer by, wherever a case may lead. */
function seenIds(item: Pick<PaperItem, 'question' | 'shown'>): Set<string> {
  const { question } = item;
  if (question.type === 'branching-case')
    return new Set(question.steps.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]));
  const ids = JSON.stringify(questionForLearner(item)).matchAll(/"id":"([^"]+)"/gu);
  return new Set([...ids].map(([, id = '']) => id));
}

const inOrderOf = <T extends { id: string }>(parts: readonly T[], model: readonly { id: string }[]): T[] => {
  const placeOf = new Map(model.map(({ id }, place) => [id, place]));
  return [...parts].sort((one, other) => (placeOf.get(one.id) ?? 0) - (placeOf.get(other.id) ?? 0));
};

/** The parts in the order in which this learner saw them. Where the order is the key, the correction's stands. */
function asShown(corrected: AnyQuestion, before: AnyQuestion): AnyQuestion {
  if (corrected.type === 'single' && before.type === 'single')
    return { ...corrected, options: inOrderOf(corrected.options, before.options) };
  if (corrected.type === 'multiple' && before.type === 'multiple')
    return { ...corrected, options: inOrderOf(corrected.options, before.options) };
  if (corrected.type === 'kprim' && before.type === 'kprim')
    return { ...corrected, statements: inOrderOf(corrected.statements, before.statements) };
  if (corrected.type === 'matching' && before.type === 'matching') {
    const prompts = inOrderOf(corrected.prompts, before.prompts);
    return { ...corrected, prompts, choices: inOrderOf(corrected.choices, before.choices) };
  }
  if (corrected.type === 'cloze' && before.type === 'cloze') {
    const shownOf = new Map(before.gaps.map((gap) => [gap.id, gap.kind === 'choice' ? gap.options : []]));
    const gaps = corrected.gaps.map((gap) =>
      gap.kind === 'choice' ? { ...gap, options: inOrderOf(gap.options, shownOf.get(gap.id) ?? []) } : gap,
    );
    return { ...corrected, gaps };
  }
  return corrected;
}

/**
 * A question of an attempt as it stands after a correction of its key, its words or its points. Null when the learner
 * was asked something else: another type, parts that are gone or that nobody saw. What only marks (a further accepted
 * answer) may be new.
 */
export function correctItem(item: PaperItem, corrected: AnyQuestion, newId: () => string): PaperItem | null {
  if (corrected.type !== item.question.type) return null;
  const own = new Map(Object.entries(item.origins).map(([id, origin]) => [origin, id]));
  const origins: Record<string, string> = {};
  const question = renameParts(inLanguage(corrected, item.question.language), (origin) => {
    const id = own.get(origin) ?? newId();
    origins[id] = origin;
    return id;
  });
  const after: PaperItem = { ...item, question: asShown(question, item.question), origins };
  const [seen, sees] = [seenIds(item), seenIds(after)];
  return seen.size === sees.size && [...seen].every((id) => sees.has(id)) ? after : null;
}
