import type { AuthoredQuestion, QuestionKind } from '@amelie/contract';

/** A question frozen into one attempt, with its key. Option ids are of this attempt only. */
export interface FrozenQuestion {
  id: string;
  kind: QuestionKind;
  stem: string;
  options: { id: string; text: string; correct: boolean; feedback: string }[];
  feedback: string;
  source: string;
  points: number;
}

/** All that an attempt is answered and graded by, whatever happens to the quiz afterwards. */
export interface Paper {
  questions: FrozenQuestion[];
}

/** Where chance comes from; a rule has none of its own. */
export interface Chance {
  /** A random id. Not a time-ordered one: its order would be the author's. */
  newOptionId: () => string;
  /** From 0 to below 1, like Math.random. */
  random: () => number;
}

/** Fisher–Yates: every order is as likely as any other. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(Math.floor(random() * left.length), 1));
  return mixed;
}

/**
 * Freezes a quiz into the paper of one attempt. Options get random ids, and a random order when the quiz wants it;
 * true and false keep theirs, since everybody expects them in it.
 */
export function makePaper(
  { questions, shuffleOptions }: { questions: readonly AuthoredQuestion[]; shuffleOptions: boolean },
  { newOptionId, random }: Chance,
): Paper {
  const frozen = questions.map(({ id, kind, stem, options, feedback, source, points }) => {
    const ordered = shuffleOptions && kind !== 'true-false' ? shuffle(options, random) : options;
    return {
      id,
      kind,
      stem,
      options: ordered.map((option) => ({ ...option, id: newOptionId() })),
      feedback,
      source,
      points,
    };
  });
  return { questions: frozen };
}
