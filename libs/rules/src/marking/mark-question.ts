import type { Answer, AnyQuestion, HandMark, Marking } from '@amelie/contract';
import { emptyAnswer } from './empty-answer';
import { markMatching, markOrdering } from './mark-arranged';
import { markCase } from './mark-case';
import { markKprim, markMultiple, markSingle, markTrueFalse } from './mark-choice';
import { markCloze, markNumeric, markShortText } from './mark-entry';
import { markHotspot } from './mark-hotspot';
import { markJudgement } from './mark-judgement';
import { markEssay, unmarked } from './mark-open';

/**
 * Marks one answer: a score between 0 and 1 of the question's points, and how each part stands. The same question and
 * answer always make the same marks; an answer of another type, or none, is an empty one and earns nothing.
 * `hand` is what a person marked, where one has to.
 */
export function markQuestion(question: AnyQuestion, answer: Answer | null, hand: HandMark | null = null): Marking {
  const given = answer !== null && answer.type === question.type ? answer : emptyAnswer(question.type);
  return markPair(question, given, hand);
}

function markPair(question: AnyQuestion, answer: Answer, hand: HandMark | null): Marking {
  if (question.type === 'single' && answer.type === 'single') return markSingle(question, answer);
  if (question.type === 'multiple' && answer.type === 'multiple') return markMultiple(question, answer);
  if (question.type === 'true-false' && answer.type === 'true-false') return markTrueFalse(question, answer);
  if (question.type === 'kprim' && answer.type === 'kprim') return markKprim(question, answer);
  if (question.type === 'matching' && answer.type === 'matching') return markMatching(question, answer);
  if (question.type === 'ordering' && answer.type === 'ordering') return markOrdering(question, answer);
  if (question.type === 'numeric' && answer.type === 'numeric') return markNumeric(question, answer);
  if (question.type === 'short-text' && answer.type === 'short-text') return markShortText(question, answer);
  if (question.type === 'cloze' && answer.type === 'cloze') return markCloze(question, answer);
  if (question.type === 'hotspot' && answer.type === 'hotspot') return markHotspot(question, answer);
  if (question.type === 'essay' && answer.type === 'essay') return markEssay(question, answer, hand);
  if (question.type === 'branching-case' && answer.type === 'branching-case') return markCase(question, answer);
  if (question.type === 'situational-judgement' && answer.type === 'situational-judgement')
    return markJudgement(question, answer);
  if (answer.type === 'confidence') return unmarked(answer.level !== null, answer.level === null ? [] : [answer.level]);
  return unmarked(answer.type === 'reflection' && answer.text.trim() !== '', []);
}
