import type { AnswerOf, AskedQuestion, Gap, RichText } from '@amelie/contract';
import type { FrozenItem } from './freeze-question';
import { stepReached, waysTaken } from './mark-case';

const words = ({ id, text }: { id: string; text: RichText }) => ({ id, text });
const label = ({ id, text }: { id: string; text: string }) => ({ id, text });

const gapForLearner = (gap: Gap) => ({
  id: gap.id,
  kind: gap.kind,
  options: gap.kind === 'choice' ? gap.options.map(label) : [],
});

/**
 * A frozen question without its key: each field is listed, none is taken away from a whole.
 * @param path what was decided in a case so far; its next step is told, none behind it
 */
export function questionForLearner(
  frozen: Pick<FrozenItem, 'question' | 'shown'>,
  path: AnswerOf<'branching-case'>['path'] = [],
): AskedQuestion {
  const { question, shown } = frozen;
  const asked = { stem: question.stem, points: question.points, media: question.media };
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { type: question.type, ...asked, options: question.options.map(words) };
    case 'kprim': {
      const { trueLabel, falseLabel } = question;
      return { type: 'kprim', ...asked, statements: question.statements.map(words), trueLabel, falseLabel };
    }
    case 'matching':
      return { type: 'matching', ...asked, prompts: question.prompts.map(words), choices: question.choices.map(words) };
    case 'ordering': {
      const items = shown.flatMap((id) => question.items.filter((item) => item.id === id));
      return { type: 'ordering', ...asked, items: items.map(words) };
    }
    case 'numeric':
      return { type: 'numeric', ...asked, units: question.units.map(({ name }) => name) };
    case 'cloze':
      return { type: 'cloze', ...asked, gaps: question.gaps.map(gapForLearner) };
    case 'hotspot': {
      const regions = question.regions.map(({ id, label: name, shape }) => ({ id, label: name, shape }));
      return { type: 'hotspot', ...asked, image: question.image, regions, most: question.most };
    }
    case 'essay': {
      const { template, leastWords, mostWords } = question;
      return { type: 'essay', ...asked, template, leastWords, mostWords };
    }
    case 'situational-judgement':
      return { type: question.type, ...asked, scale: question.scale.map(label), items: question.items.map(words) };
    case 'branching-case':
      return { type: 'branching-case', ...asked, ...toldSoFar(frozen, path) };
    case 'confidence':
      return { type: 'confidence', ...asked, levels: question.levels.map(label) };
    case 'reflection':
      return { type: 'reflection', ...asked, template: question.template };
    case 'true-false':
    case 'short-text':
      return { type: question.type, ...asked };
  }
}

/** The steps on the way so far and the one that was reached. */
function toldSoFar({ question }: Pick<FrozenItem, 'question'>, path: AnswerOf<'branching-case'>['path']) {
  if (question.type !== 'branching-case') return { told: [], decided: [] };
  const decided = waysTaken(question, path).map(({ id }) => id);
  const reached = [...path.slice(0, decided.length).map(({ step }) => step), stepReached(question, path)];
  const told = question.steps
    .filter(({ id }) => reached.includes(id))
    .map(({ id, text, options }) => ({ id, text, options: options.map(words) }));
  return { told, decided };
}
