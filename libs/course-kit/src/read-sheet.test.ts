import { readSheet, type SheetLine } from './read-sheet';

const sheet = `## The first five minutes

For the *staff* room. **A draft:** nobody has
signed it.[^S97]

> "You can go out."

### What to do

- [ ] **Alone.** As everyone.[^S70]
- [ ] Our room: ______________________________

1. Come in.
2. Go out.

- One
- Two

| Country | Number |
| --- | --- |
| All | 112[^S113] |
| Belgium | 02 511 64 64 |
`;

const words = (line: SheetLine) =>
  line.map((span) => (span.kind === 'text' ? span.text : span.kind === 'source' ? `(${span.id})` : '…')).join('');

describe('a sheet', () => {
  const blocks = readSheet(sheet, 'en');

  test('is read as headings, paragraphs, quotes, check lines, lists and tables', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'quote',
      'heading',
      'checks',
      'numbers',
      'bullets',
      'table',
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([2, 3]);
  });

  test('keeps bold and italic words and the marks of sources, and writes quotes as its language does', () => {
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      line: [
        { kind: 'text', text: 'For the ', bold: false, italic: false },
        { kind: 'text', text: 'staff', bold: false, italic: true },
        { kind: 'text', text: ' room. ', bold: false, italic: false },
        { kind: 'text', text: 'A draft:', bold: true, italic: false },
        { kind: 'text', text: ' nobody has', bold: false, italic: false },
        { kind: 'text', text: ' ', bold: false, italic: false },
        { kind: 'text', text: 'signed it.', bold: false, italic: false },
        { kind: 'source', id: 'S97' },
      ],
    });
    const [quote] = readSheet('> "Sie können gehen."', 'de');
    expect(quote?.kind === 'quote' && words(quote.line)).toBe('„Sie können gehen.“');
  });

  test('has check lines without their brackets, and room to write where underscores stand', () => {
    const checks = blocks[4];
    expect(checks?.kind === 'checks' && checks.items.map(words)).toEqual(['Alone. As everyone.(S70)', 'Our room: …']);
  });

  test('has tables with their head and rows', () => {
    const table = blocks.at(-1);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.head.map(words)).toEqual(['Country', 'Number']);
    expect(table.rows.map((row) => row.map(words))).toEqual([
      ['All', '112(S113)'],
      ['Belgium', '02 511 64 64'],
    ]);
  });

  test('takes HTML for the text that it is', () => {
    const [block] = readSheet('<b>not bold</b>', 'en');
    expect(block?.kind === 'paragraph' && words(block.line)).toBe('<b>not bold</b>');
  });
});
