import type { Grade } from './course';
import type { CourseFault } from './faults';
import type { RawBlock } from './split-blocks';

/** An option as it is written: `- (grade) text` or, in a scene, `- (grade -> target) text`. */
export interface ReadOption {
  grade: Grade;
  target: string | null;
  text: string;
  feedback: string;
  line: number;
}

const optionLine = /^- \((right|wrong|best|fair|risky)(?:\s*->\s*([a-z0-9-]+))?\) (.+)$/;
const feedbackLine = /^ {2}> ?(.*)$/;
const moreLine = /^ {2}(\S.*)$/;

/** Reads the text of a block up to its first option, then the options, each with its feedback beneath. */
export function parseOptions(raw: RawBlock, file: string, faults: CourseFault[]) {
  const text: string[] = [];
  const options: ReadOption[] = [];
  raw.lines.forEach((row, index) => {
    const line = raw.line + index;
    const started = optionLine.exec(row);
    const last = options.at(-1);
    if (started) {
      const [, grade, target = null, words = ''] = started;
      options.push({ grade: gradeOf(grade), target, text: words, feedback: '', line });
    } else if (!last) {
      text.push(row);
    } else if (!continueOption(last, row)) {
      faults.push({ file, line, code: 'question-shape', about: row.trim() });
    }
  });
  return { text: text.join('\n').trim(), options };
}

/** Adds a line to the option above it; false where the line belongs to nothing. */
function continueOption(option: ReadOption, row: string): boolean {
  if (row.trim() === '') return true;
  const feedback = feedbackLine.exec(row);
  if (feedback) {
    option.feedback = `${option.feedback} ${feedback[1] ?? ''}`.trim();
    return true;
  }
  const more = moreLine.exec(row);
  if (!more || option.feedback !== '') return false;
  option.text = `${option.text} ${more[1] ?? ''}`;
  return true;
}

function gradeOf(word: string | undefined): Grade {
  return word === 'right' || word === 'best' || word === 'fair' || word === 'risky' ? word : 'wrong';
}
