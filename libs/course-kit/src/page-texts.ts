import type { Block, CoursePage, PageOption, PageQuestion } from './course';

/** A piece of a page's text that can carry source markers, with its line. */
export interface PageText {
  text: string;
  line: number;
}

/** All questions on a page, in order. */
export function questionsOn(page: CoursePage): PageQuestion[] {
  return page.blocks.filter((block) => block.kind === 'question');
}

/** All options on a page, those of questions and those of scenes. */
export function optionsOn(page: CoursePage): PageOption[] {
  return page.blocks.flatMap((block) => ('options' in block ? block.options : []));
}

/** Every text of a page that the reader sees and that may name sources: prose, notes, stems, options, feedback. */
export function textsOn(page: CoursePage): PageText[] {
  return page.blocks.flatMap(textsOfBlock);
}

/** The prose of a page: what is read from top to bottom, scenes among it, without questions, options and reviews. */
export function proseOn(page: CoursePage): PageText[] {
  return page.blocks.flatMap((block) => {
    const isProse = 'markdown' in block && block.kind !== 'objectives' && block.kind !== 'content-note';
    return isProse ? [{ text: block.markdown, line: block.line }] : [];
  });
}

/** The texts of one block, in an order that only its kind and its options decide. */
export function textsOfBlock(block: Block): PageText[] {
  switch (block.kind) {
    case 'review':
    case 'contacts':
      return [];
    case 'question':
      return [{ text: block.stem, line: block.line }, ...block.options.flatMap(textsOfOption)];
    case 'scene':
      return [{ text: block.markdown, line: block.line }, ...block.options.flatMap(textsOfOption)];
    default:
      return [{ text: block.markdown, line: block.line }];
  }
}

function textsOfOption({ text, feedback, line }: PageOption): PageText[] {
  return [
    { text, line },
    { text: feedback, line: line + 1 },
  ];
}

/** Splits prose into paragraphs and list items, each with its line. */
export function paragraphsOf({ text, line }: PageText): PageText[] {
  const found: PageText[] = [];
  let open = false;
  text.split('\n').forEach((row, index) => {
    if (row.trim() === '') {
      open = false;
      return;
    }
    const last = found.at(-1);
    const isItem = /^(?:[-*]|\d+\.) /.test(row);
    if (open && last && !isItem) last.text += ` ${row.trim()}`;
    else found.push({ text: row.trim(), line: line + index });
    open = true;
  });
  return found;
}
