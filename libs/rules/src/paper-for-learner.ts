import type { PaperQuestion } from '@amelie/contract';
import type { Paper } from './make-paper';

/** The paper without its key: what is listed here is all that a learner gets before handing in. */
export function paperForLearner(paper: Paper): PaperQuestion[] {
  return paper.questions.map(({ id, kind, stem, options }) => ({
    id,
    kind,
    stem,
    options: options.map((option) => ({ id: option.id, text: option.text })),
  }));
}
