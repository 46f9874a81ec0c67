import type { Answer, AnyQuestion } from '@amelie/contract';
import { waysTaken } from './mark-case';

interface Named {
  id: string;
}

/** Each is one of these, and none stands twice. */
function areOf(parts: readonly Named[], ids: readonly string[]): boolean {
  const known = new Set(parts.map(({ id }) => id));
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id));
}

function isOf(parts: readonly Named[], id: string | null): boolean {
  return id === null || parts.some((part) => part.id === id);
}

/** True when this may be saved as an answer: of the question's type, about its parts, each once. */
export function fitsQuestion(question: AnyQuestion, answer: Answer): boolean {
  if (question.type === 'single' && answer.type === 'single') return isOf(question.options, answer.chosen);
  if (question.type === 'multiple' && answer.type === 'multiple') return areOf(question.options, answer.chosen);
  if (question.type === 'kprim' && answer.type === 'kprim')
    return areOf(
      question.statements,
      answer.said.map(({ statement }) => statement),
    );
  if (question.type === 'matching' && answer.type === 'matching')
    return (
      areOf(
        question.prompts,
        answer.pairs.map(({ prompt }) => prompt),
      ) && answer.pairs.every(({ choice }) => isOf(question.choices, choice))
    );
  if (question.type === 'ordering' && answer.type === 'ordering') return areOf(question.items, answer.order);
  if (question.type === 'cloze' && answer.type === 'cloze')
    return (
      areOf(
        question.gaps,
        answer.filled.map(({ gap }) => gap),
      ) &&
      answer.filled.every(({ gap: id, value }) => {
        const gap = question.gaps.find((one) => one.id === id);
        return gap?.kind !== 'choice' || value === '' || isOf(gap.options, value);
      })
    );
  if (question.type === 'hotspot' && answer.type === 'hotspot')
    return areOf(question.regions, answer.chosen) && answer.chosen.length + answer.points.length <= question.most;
  if (question.type === 'situational-judgement' && answer.type === 'situational-judgement')
    return (
      areOf(
        question.items,
        answer.judged.map(({ item }) => item),
      ) && answer.judged.every(({ point }) => isOf(question.scale, point))
    );
  if (question.type === 'branching-case' && answer.type === 'branching-case')
    return waysTaken(question, answer.path).length === answer.path.length;
  if (question.type === 'confidence' && answer.type === 'confidence') return isOf(question.levels, answer.level);
  return question.type === answer.type;
}
