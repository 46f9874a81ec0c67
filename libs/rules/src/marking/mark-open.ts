import type { AnswerOf, HandMark, Marking, PartMark, QuestionOf } from '@amelie/contract';
import { marked, scoreOf, unanswered, verdictOf } from './marked-parts';

const never: Marking = { state: 'unmarked', answered: true, score: 0, parts: [], told: [] };

/** What is never marked: only whether it was answered is told. */
export function unmarked(answered: boolean, told: string[]): Marking {
  return answered ? { ...never, told } : unanswered(never);
}

function rubricParts({ rubric }: QuestionOf<'essay'>, { levels }: HandMark): PartMark[] | null {
  const levelOf = new Map(levels.map(({ criterion, level }) => [criterion, level]));
  const marks = rubric.flatMap(({ id, levels: known }) => {
    const level = known.find((one) => one.id === levelOf.get(id));
    return level ? [{ part: id, verdict: verdictOf(level.share), share: level.share }] : [];
  });
  return marks.length === rubric.length ? marks : null;
}

/** Waits until a person has judged every criterion, or given a share where there is no rubric. */
export function markEssay(question: QuestionOf<'essay'>, { text }: AnswerOf<'essay'>, hand: HandMark | null): Marking {
  const waiting: Marking = { state: 'waiting', answered: true, score: 0, parts: [], told: [] };
  // Nobody has to read an empty page.
  if (text.trim() === '') return unanswered(marked(0, [], []));
  if (hand === null) return waiting;
  if (question.rubric.length === 0) return hand.share === null ? waiting : marked(scoreOf(hand.share, 1), [], []);
  const parts = rubricParts(question, hand);
  if (parts === null) return waiting;
  const weightOf = new Map(question.rubric.map(({ id, weight }) => [id, weight]));
  const earned = parts.reduce((sum, { part, share }) => sum + share * (weightOf.get(part) ?? 0), 0);
  const possible = question.rubric.reduce((sum, { weight }) => sum + weight, 0);
  return marked(scoreOf(earned, possible), parts, []);
}
