/** The shapes of this migration's day, before and after: a copy on purpose, since the living ones go on changing. */
interface OldOption {
  id: string;
  text: string;
  correct: boolean;
  feedback: string;
}
export interface OldQuestion {
  id: string;
  kind: 'single' | 'multiple' | 'true-false';
  stem: string;
  options: OldOption[];
  feedback: string;
  source: string;
  points: number;
}

function paragraphs(text: string) {
  const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** Cut between characters: half of one that needs two is no text. */
const nameOf = (stem: string) => [...stem.replace(/\s+/gu, ' ')].slice(0, 100).join('').trim();

/** A question of a quiz in the shape that holds all types. Its options keep their ids. */
export function newQuestion(old: OldQuestion, language: string) {
  const common = {
    name: nameOf(old.stem),
    language,
    stem: paragraphs(old.stem),
    points: old.points,
    feedback: paragraphs(old.feedback),
    source: old.source,
    ...{ media: [], tags: [], objectives: [], translations: [] },
  };
  const options = old.options.map(({ id, text, correct, feedback }) => ({
    ...{ id, text: paragraphs(text), credit: correct ? 1 : 0, feedback: paragraphs(feedback) },
  }));
  if (old.kind === 'multiple')
    return { type: 'multiple', ...common, options, marking: 'all-or-nothing', penalty: 0, shuffle: true };
  return { type: 'single', ...common, options, shuffle: old.kind === 'single' };
}

/** Which option of the quiz each option of the attempt is: by its words, since the ids of an attempt are its own. */
function originsOf(frozen: OldQuestion, authored: OldQuestion | undefined): Record<string, string> {
  const left = [...(authored?.options ?? [])];
  return Object.fromEntries(
    frozen.options.flatMap(({ id, text, correct }): [string, string][] => {
      const at = left.findIndex((option) => option.text === text && option.correct === correct);
      const [origin] = at < 0 ? [] : left.splice(at, 1);
      return origin ? [[id, origin.id]] : [];
    }),
  );
}

/** A question of an attempt's paper. */
export function newItem(frozen: OldQuestion, authored: OldQuestion | undefined, language: string) {
  const question = newQuestion(frozen, language);
  return { id: frozen.id, bank: null, question, shown: [], origins: originsOf(frozen, authored) };
}

function verdictOf(correct: boolean, chosen: boolean): string {
  if (chosen) return correct ? 'right' : 'wrong';
  return correct ? 'missed' : 'left';
}

/** The marks of one question: all its points or none, as it was graded. */
export function newMark({ id, options, points }: OldQuestion, chosen: readonly string[], earned: number) {
  const told = options.filter((option) => chosen.includes(option.id)).map((option) => option.id);
  const parts = options.map((option) => ({
    part: option.id,
    verdict: verdictOf(option.correct, chosen.includes(option.id)),
    share: option.correct && chosen.includes(option.id) ? 1 : 0,
  }));
  const score = earned > 0 ? 1 : 0;
  return { questionId: id, points, marking: { state: 'marked', answered: told.length > 0, score, parts, told } };
}
