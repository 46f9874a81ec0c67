import type { QuizItem } from '@amelie/contract';
import { followedParts, guessScore, isAnalysed, plainTextOf, type AnalysedItem, type FigureItem } from '@amelie/rules';
import type { SourceQuiz } from './statistics-sources.queries';

/** A question as figures need it, and its place in the table of marks. */
export interface ListedQuestion {
  analysed: AnalysedItem;
  shown: FigureItem;
}

/** What a question asks and how it is marked, whatever language it is in. */
function keyOf({ question }: QuizItem): string {
  const parts = followedParts(question).parts.map(({ id, isKey }) => [id, isKey]);
  return JSON.stringify([question.type, parts]);
}

const wordsOf = ({ question }: QuizItem): string =>
  JSON.stringify([question.stem, followedParts(question).parts.map(({ text }) => text)]);

/** Versions in one language should ask the same words; those in different languages the same parts. */
function hasChanged(item: QuizItem, language: string, sources: readonly SourceQuiz[]): boolean {
  return sources.some((source) =>
    source.questions.some(
      (other) =>
        other.id === item.id &&
        (keyOf(other) !== keyOf(item) || (source.language === language && wordsOf(other) !== wordsOf(item))),
    ),
  );
}

function listed(item: QuizItem, place: number | null, changed: boolean): ListedQuestion {
  const { id, question, bank } = item;
  const followed = followedParts(question);
  return {
    analysed: {
      id,
      maxMark: question.points,
      guessScore: guessScore(question),
      parts: followed.parts.map((part) => part.id),
    },
    shown: {
      ...followed,
      about: {
        itemId: id,
        text: plainTextOf(question.stem) || question.name,
        type: question.type,
        place,
        bank,
        changed,
        maxMark: question.points,
      },
    },
  };
}

/**
 * The questions of a quiz in its order, then those that only its other versions ask. Each stands once, as the quiz has
 * it now. What is never marked is left out.
 */
export function listQuestions(
  asked: { questions: readonly QuizItem[]; language: string },
  sources: readonly SourceQuiz[],
): ListedQuestion[] {
  const own = asked.questions.map((item, index) => ({ item, place: (index + 1) as number | null }));
  const known = new Set(asked.questions.map(({ id }) => id));
  for (const { questions } of sources)
    for (const item of questions) {
      if (known.has(item.id)) continue;
      known.add(item.id);
      own.push({ item, place: null });
    }
  return own
    .filter(({ item }) => isAnalysed(item.question))
    .map(({ item, place }) => listed(item, place, hasChanged(item, asked.language, sources)));
}
