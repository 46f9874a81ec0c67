import fc from 'fast-check';
import type { Block, Inline, Mark, RichText } from '../rich-text';

/** Letters of the six languages beside every sign that means something in one of the formats. */
const letters = [...'abcdeXYZ0129éßçàωάςì', ...'<>&"\'{}~=#:\\*[]%/$;,.()-_|!?→€😀'];

export const anyWord = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });

/** Words with one space between them. */
export const anyWords = (most = 4) =>
  fc.array(anyWord, { minLength: 1, maxLength: most }).map((words) => words.join(' '));

const anyMarks = fc
  .record({
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.option(fc.constantFrom('https://who.int/a?b=1&c="2', 'mailto:a@b.test', 'tel:+32')),
  })
  .map(({ bold, italic, link }): Mark[] => [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(link === null ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
  ]);

const anyRun = fc.record({
  words: anyWords(),
  marks: fc.oneof({ weight: 3, arbitrary: fc.constant<Mark[]>([]) }, anyMarks),
  space: fc.boolean(),
  break: fc.boolean(),
});

/** Neighbours with the same marks are one text. */
export const anyLine = fc.array(anyRun, { minLength: 1, maxLength: 3 }).map((runs) => {
  const line: Inline[] = [];
  for (const { words, marks, space, break: breaks } of runs) {
    const last = line.at(-1);
    if (last !== undefined && breaks) line.push({ type: 'hardBreak' });
    const text = last !== undefined && !breaks && space ? ` ${words}` : words;
    const same =
      line.at(-1)?.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
    if (same && last?.type === 'text') last.text += text;
    else line.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
  }
  return line;
});

const anyParagraph = anyLine.map((content) => ({ type: 'paragraph' as const, content }));
const anyItems = fc.array(
  fc.array(anyParagraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'listItem' as const, content })),
  { minLength: 1, maxLength: 3 },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: anyParagraph },
  fc
    .record({ level: fc.constantFrom<2 | 3>(2, 3), content: anyLine })
    .map(({ level, content }) => ({ type: 'heading' as const, attrs: { level }, content })),
  anyItems.map((content) => ({ type: 'bulletList' as const, content })),
  anyItems.map((content) => ({ type: 'orderedList' as const, content })),
  fc.array(anyParagraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote' as const, content })),
  fc.constant({ type: 'horizontalRule' as const }),
);

const ofBlocks = (content: Block[]): RichText => ({ type: 'doc', content });

/** A text as an editor or a reader of a format makes it: no empty paragraph, no double space. */
export const anyRichText = fc.array(anyBlock, { minLength: 1, maxLength: 3 }).map(ofBlocks);

/** One paragraph without marks. */
export const anyPlainText = anyWords().map((text) =>
  ofBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }]),
);

/** Plain most of the time, as options are. */
export const anyText = fc.oneof({ weight: 2, arbitrary: anyPlainText }, anyRichText);

/** Often empty, as feedback is. */
export const anyFeedback = fc.oneof(fc.constant(ofBlocks([])), anyText);
