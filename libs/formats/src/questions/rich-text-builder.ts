import type { Block, Inline, Mark, RichText } from '@amelie/contract';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type List = Extract<Block, { type: 'bulletList' | 'orderedList' }>;
type Quote = Extract<Block, { type: 'blockquote' }>;

/** What text stands in just now. A list in a list adds to the outer one: the model has one level. */
type Place = { kind: 'list'; block: List; paragraphs: Paragraph[] | null } | { kind: 'quote'; block: Quote };

/** Puts a rich text together from what a reader of markup meets, one space for many and no empty paragraph. */
export class RichTextBuilder {
  private readonly blocks: Block[] = [];
  private place: Place | null = null;
  private line: Inline[] = [];
  /** The text that is being read: in pieces, because a long one put together sign by sign is slow. */
  private run: { pieces: string[]; marks: Mark[]; key: string } | null = null;
  private afterSpace = true;
  private heading: 2 | 3 | null = null;
  /** How often each mark is open. */
  private readonly open = { bold: 0, italic: 0 };
  private readonly links: string[] = [];

  mark(kind: 'bold' | 'italic', by: 1 | -1): void {
    this.open[kind] = Math.max(0, this.open[kind] + by);
  }

  openLink(href: string): void {
    this.links.push(href);
  }

  closeLink(): void {
    this.links.pop();
  }

  text(raw: string): void {
    const clean = raw.replace(/\u0000|\p{Surrogate}/gu, '').replace(/[ \t\r\n\f]+/gu, ' ');
    const text = this.afterSpace ? clean.replace(/^ /u, '') : clean;
    if (text === '') return;
    const marks = this.marks();
    const key = JSON.stringify(marks);
    if (this.run?.key !== key) {
      this.endRun();
      this.run = { pieces: [], marks, key };
    }
    this.run.pieces.push(text);
    this.afterSpace = text.endsWith(' ');
  }

  break(): void {
    this.trimLine();
    if (this.line.length > 0) this.line.push({ type: 'hardBreak' });
    this.afterSpace = true;
  }

  /** Ends the paragraph that is open, if it says anything. */
  endParagraph(): void {
    this.trimLine();
    while (this.line.at(-1)?.type === 'hardBreak') this.line.pop();
    const content = this.line;
    const level = this.heading;
    this.line = [];
    this.afterSpace = true;
    this.heading = null;
    if (content.length === 0) return;
    const paragraph: Paragraph = { type: 'paragraph', content };
    if (this.place?.kind === 'quote') this.place.block.content.push(paragraph);
    else if (this.place?.kind === 'list') this.addToList(this.place, paragraph);
    else this.blocks.push(level === null ? paragraph : { type: 'heading', attrs: { level }, content });
  }

  startHeading(level: 2 | 3): void {
    this.endParagraph();
    this.heading = level;
  }

  /** True when it could be opened: not inside another list or quote. */
  openPlace(type: 'bulletList' | 'orderedList' | 'blockquote'): boolean {
    this.endParagraph();
    if (this.place !== null) return false;
    if (type === 'blockquote') this.place = { kind: 'quote', block: { type, content: [] } };
    else this.place = { kind: 'list', block: { type, content: [] }, paragraphs: null };
    return true;
  }

  closePlace(): void {
    this.endParagraph();
    const block = this.place?.block;
    this.place = null;
    if (block && block.content.length > 0) this.blocks.push(block);
  }

  startItem(): void {
    this.endParagraph();
    if (this.place?.kind === 'list') this.place.paragraphs = null;
  }

  rule(): boolean {
    this.endParagraph();
    if (this.place !== null) return false;
    this.blocks.push({ type: 'horizontalRule' });
    return true;
  }

  done(): RichText {
    this.closePlace();
    return { type: 'doc', content: this.blocks };
  }

  private addToList(list: Extract<Place, { kind: 'list' }>, paragraph: Paragraph): void {
    if (list.paragraphs) list.paragraphs.push(paragraph);
    else {
      list.paragraphs = [paragraph];
      list.block.content.push({ type: 'listItem', content: list.paragraphs });
    }
  }

  private marks(): Mark[] {
    const href = this.links.at(-1);
    return [
      ...(this.open.bold > 0 ? [{ type: 'bold' as const }] : []),
      ...(this.open.italic > 0 ? [{ type: 'italic' as const }] : []),
      ...(href === undefined || href === '' ? [] : [{ type: 'link' as const, attrs: { href } }]),
    ];
  }

  private endRun(): void {
    if (this.run)
      this.line.push({
        type: 'text',
        text: this.run.pieces.join(''),
        ...(this.run.marks.length > 0 ? { marks: this.run.marks } : {}),
      });
    this.run = null;
  }

  /** No space stands at the end of a line. */
  private trimLine(): void {
    this.endRun();
    for (let last = this.line.at(-1); last?.type === 'text'; last = this.line.at(-1)) {
      last.text = last.text.replace(/ +$/u, '');
      if (last.text !== '') return;
      this.line.pop();
    }
  }
}
