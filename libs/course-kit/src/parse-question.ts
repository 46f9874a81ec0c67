import type { PageQuestion, QuestionMode } from './course';
import type { CourseFault } from './faults';
import { parseOptions } from './parse-options';
import type { RawBlock } from './split-blocks';

/** Reads a question block: the stem, then options with their grade, each with its feedback beneath. */
export function parseQuestion(raw: RawBlock, mode: QuestionMode, file: string, faults: CourseFault[]): PageQuestion {
  const { text, options } = parseOptions(raw, file, faults);
  if (raw.id === null) faults.push({ file, line: raw.line - 1, code: 'question-shape', about: 'no id' });
  for (const { target, line } of options) {
    if (target !== null) faults.push({ file, line, code: 'question-shape', about: `-> ${target}` });
  }
  return {
    kind: 'question',
    mode,
    id: raw.id ?? '',
    stem: text,
    options: options.map(({ grade, text: words, feedback, line }) => ({ grade, text: words, feedback, line })),
    line: raw.line - 1,
  };
}
