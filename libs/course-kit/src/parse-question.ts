import type { Grade, PageOption, PageQuestion, QuestionMode } from './course';
import type { CourseFault } from './faults';
import type { RawBlock } from './split-blocks';

const optionLine = /^- \((right|wrong|best|fair|risky)\) (.+)$/;
const feedbackLine = /^ {2}> ?(.*)$/;
const moreLine = /^ {2}(\S.*)$/;

/** Reads a question block: the stem, then options with their grade, each with its feedback beneath. */
export function parseQuestion(raw: RawBlock, mode: QuestionMode, file: string, faults: CourseFault[]): PageQuestion {
  const stem: string[] = [];
  const options: PageOption[] = [];
  raw.lines.forEach((text, index) => {
    const line = raw.line + index;
    const started = optionLine.exec(text);
    const last = options.at(-1);
    if (started) {
      options.push({ grade: gradeOf(started[1]), text: started[2] ?? '', feedback: '', line });
    } else if (!last) {
      stem.push(text);
    } else if (!continueOption(last, text)) {
      faults.push({ file, line, code: 'question-shape', about: text.trim() });
    }
  });
  if (raw.id === null) faults.push({ file, line: raw.line - 1, code: 'question-shape', about: 'no id' });
  return {
    kind: 'question',
    mode,
    id: raw.id ?? '',
    stem: stem.join('\n').trim(),
    options,
    line: raw.line - 1,
  };
}

/** Adds a line to the option above it; false where the line belongs to nothing. */
function continueOption(option: PageOption, text: string): boolean {
  if (text.trim() === '') return true;
  const feedback = feedbackLine.exec(text);
  if (feedback) {
    option.feedback = `${option.feedback} ${feedback[1] ?? ''}`.trim();
    return true;
  }
  const more = moreLine.exec(text);
  if (!more || option.feedback !== '') return false;
  option.text = `${option.text} ${more[1] ?? ''}`;
  return true;
}

function gradeOf(word: string | undefined): Grade {
  return word === 'right' || word === 'best' || word === 'fair' || word === 'risky' ? word : 'wrong';
}
