import type { CoursePage } from './course';
import type { CourseFault } from './faults';
import { parseBlock } from './parse-block';
import { splitBlocks } from './split-blocks';

export interface ModuleText {
  frontMatter: { text: string; firstLine: number };
  pages: CoursePage[];
}

const pageHeading = /^# (.+?)(?:\s*\{#([a-z0-9-]+)\})?\s*$/;

/** Reads a module's Markdown: front matter, then pages that each begin with `# Title {#id}`. */
export function parseModule(text: string, file: string, faults: CourseFault[]): ModuleText | null {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    faults.push({ file, line: 1, code: 'no-front-matter', about: '' });
    return null;
  }
  const body = { lines, start: end + 1, file };
  return {
    frontMatter: { text: lines.slice(1, end).join('\n'), firstLine: 2 },
    pages: parsePages(body, faults),
  };
}

interface Body {
  lines: string[];
  /** Index of the first line after the front matter. */
  start: number;
  file: string;
}

function parsePages(body: Body, faults: CourseFault[]): CoursePage[] {
  const { lines, start, file } = body;
  const headings = lines.flatMap((line, index) => (index >= start && pageHeading.test(line) ? [index] : []));
  const first = headings[0];
  if (first === undefined) {
    faults.push({ file, code: 'no-pages', about: '' });
    return [];
  }
  const early = lines.findIndex((line, index) => index >= start && line.trim() !== '');
  if (early < first) faults.push({ file, line: early + 1, code: 'text-before-page', about: lines[early] ?? '' });
  return headings.map((from, position) => {
    const until = headings[position + 1] ?? lines.length;
    return parsePage({ lines: lines.slice(from, until), start: from, file }, faults);
  });
}

function parsePage(body: Body, faults: CourseFault[]): CoursePage {
  const heading = pageHeading.exec(body.lines[0] ?? '');
  const title = heading?.[1] ?? '';
  const id = heading?.[2];
  const line = body.start + 1;
  if (id === undefined) faults.push({ file: body.file, line, code: 'page-without-id', about: title });
  const blocks = splitBlocks(body.lines.slice(1), line + 1, body.file, faults)
    .map((raw) => parseBlock(raw, body.file, faults))
    .filter((block) => block !== null);
  return { id: id ?? '', title, blocks, line };
}
