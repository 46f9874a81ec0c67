import type { PanelItem, QuizItem } from '@amelie/contract';
import { followedParts, isAnalysed, plainTextOf } from '@amelie/rules';

/** The questions of a quiz as a panel judges them. What is never marked is not judged. */
export function panelItems(questions: readonly QuizItem[]): PanelItem[] {
  return questions
    .filter(({ question }) => isAnalysed(question))
    .map(({ id, question }) => ({
      id,
      text: plainTextOf(question.stem) || question.name,
      type: question.type,
      parts: followedParts(question).parts.map(({ text, isKey }) => ({ text, isKey })),
      maxMark: question.points,
    }));
}

/** Whether the questions are those that the panel has judged, word for word. */
export const isSame = (judged: readonly PanelItem[], now: readonly PanelItem[]): boolean =>
  JSON.stringify([...judged].sort(byId).map(inOrder)) === JSON.stringify([...now].sort(byId).map(inOrder));

const byId = (one: PanelItem, other: PanelItem) => (one.id < other.id ? -1 : 1);

/** jsonb keeps fields in an order of its own. */
const inOrder = ({ id, text, type, parts, maxMark }: PanelItem) => [
  id,
  text,
  type,
  parts.map((part) => [part.text, part.isKey]),
  maxMark,
];
