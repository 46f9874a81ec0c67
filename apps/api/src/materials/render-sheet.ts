import {
  type Course,
  fillText,
  openReviewFlags,
  packageTexts,
  type Sheet,
  type SheetBlock,
  type SheetLine,
  sourcesIn,
  unsourced,
} from '@amelie/course-kit';
import type { Language } from '@amelie/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakable, makePdf } from '../platform/pdf/typst';

export interface SheetToPrint {
  course: Course;
  sheet: Sheet;
  /** The day that stands at the foot of each page: YYYY-MM-DD. */
  date: string;
}

const template = readFileSync(join(__dirname, 'sheet.typ'), 'utf8');

/** English here is the English of Europe: the day comes before the month. */
function dateText(date: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** The sources of a sheet, numbered from 1 in the order in which they are first named. */
function numbersOf(sheet: Sheet): Map<string, number> {
  const named = [...new Set(sheet.blocks.flatMap(sourcesIn))].filter((id) => id !== unsourced);
  return new Map(named.map((id, index) => [id, index + 1]));
}

/** What the template reads: blocks with the number of each source instead of its id, and levels without a gap. */
function blocksOf({ course, sheet }: SheetToPrint, numbers: Map<string, number>): unknown[] {
  const label = packageTexts[course.language].unsourced;
  const numbered = (line: SheetLine) =>
    line.map((span) => (span.kind === 'source' ? { ...span, number: numbers.get(span.id) ?? null, label } : span));
  const hasSections = sheet.blocks.some((block) => block.kind === 'heading' && block.level === 2);
  const levelOf = (level: number) => (level === 2 || !hasSections ? 2 : 3);
  return sheet.blocks.map((block: SheetBlock) => {
    switch (block.kind) {
      case 'heading':
        return { ...block, level: levelOf(block.level), line: numbered(block.line) };
      case 'table':
        return { ...block, head: block.head.map(numbered), rows: block.rows.map((row) => row.map(numbered)) };
      case 'paragraph':
      case 'quote':
        return { ...block, line: numbered(block.line) };
      default:
        return { ...block, items: block.items.map(numbered) };
    }
  });
}

function sourcesOf(course: Course, numbers: Map<string, number>) {
  return [...numbers].map(([id, number]) => {
    const { title = id, cite, url = '', note = '' } = course.sources.get(id) ?? {};
    const whole = [title, cite].filter(Boolean).join('. ');
    return { number, title: `${whole}.`, note, url, 'url-shown': breakable(url) };
  });
}

/**
 * Makes the PDF of a sheet: A4, tagged, PDF/UA-1, with its sources at the end. While reviews of the course are open, it
 * says on every page that it is a draft. The same bytes for the same sheet and day.
 */
export function renderSheet(given: SheetToPrint): Buffer {
  const { course, sheet, date } = given;
  const texts = packageTexts[course.language];
  const numbers = numbersOf(sheet);
  const content = {
    lang: course.language,
    title: sheet.title,
    course: course.title,
    issuer: course.title,
    date,
    'date-text': dateText(date, course.language),
    version: fillText(texts.version, { version: course.version }),
    draft: openReviewFlags(course).length > 0 ? texts.draft : '',
    'page-text': texts['page-of'],
    'sources-title': texts.sources,
    blocks: blocksOf(given, numbers),
    sources: sourcesOf(course, numbers),
  };
  return makePdf(template, { sheet: JSON.stringify(content) });
}
