import type { CourseFault } from './faults';

/** A stretch of a page: plain Markdown (name null) or a block between `::: name words {#id}` and `:::`. */
export interface RawBlock {
  name: string | null;
  words: string[];
  id: string | null;
  lines: string[];
  /** Line of the first line of `lines` in its file. */
  line: number;
}

const opening = /^:::\s*([a-z-]+)((?:\s+[A-Za-z-]+)*)\s*(?:\{#([a-z0-9-]+)\})?\s*$/;
const closing = /^:::\s*$/;

/** Splits the lines of a page. A block that is never closed ends with the page and is reported. */
export function splitBlocks(lines: string[], firstLine: number, file: string, faults: CourseFault[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let current = plainBlock(firstLine);
  const finish = () => {
    if (current.name !== null || current.lines.some((line) => line.trim() !== '')) blocks.push(current);
  };
  lines.forEach((text, index) => {
    const line = firstLine + index;
    const open = opening.exec(text);
    if (open && current.name === null) {
      finish();
      current = openedBlock(open, line);
    } else if (closing.test(text) && current.name !== null) {
      finish();
      current = plainBlock(line + 1);
    } else {
      if (text.startsWith(':::')) faults.push({ file, line, code: 'unknown-block', about: text.trim() });
      current.lines.push(text);
    }
  });
  if (current.name !== null)
    faults.push({ file, line: current.line - 1, code: 'block-not-closed', about: current.name });
  finish();
  return blocks;
}

function plainBlock(line: number): RawBlock {
  return { name: null, words: [], id: null, lines: [], line };
}

function openedBlock(match: RegExpExecArray, line: number): RawBlock {
  const words = (match[2] ?? '').split(/\s+/).filter(Boolean);
  return { name: match[1] ?? '', words, id: match[3] ?? null, lines: [], line: line + 1 };
}
