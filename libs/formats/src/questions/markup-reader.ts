import type { QuestionMedia, RichText } from '@amelie/contract';
import type { NoteBook } from './note-book';
import { RichTextBuilder } from './rich-text-builder';

export type Attributes = ReadonlyMap<string, string>;

/** A picture or recording that a text shows; the question keeps it beside its text. */
export interface FoundMedia {
  kind: QuestionMedia['kind'];
  file: string;
  alt: string;
}

const blocks = new Set(
  'p div section article header footer main aside nav figure figcaption address pre dl dt dd center fieldset legend details summary tr caption'.split(
    ' ',
  ),
);
/** Dropped with all that stands in them: they do something, or style something. */
const active = new Set(
  'script object embed applet iframe frame frameset noscript template svg canvas form input button select textarea base link meta portal slot'.split(
    ' ',
  ),
);
const silent = new Set(['style', 'title', 'head']);
const simplified = new Set(
  'table pre code kbd samp sub sup u s strike del ins mark q cite abbr ruby rt math mathml'.split(' '),
);
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const raised: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  n: 'ⁿ',
};
const lowered: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
};

const safeHref = /^(https:\/\/|mailto:|tel:)[^\s]{1,1990}$/iu;

export const isVoid = (tag: string) => voids.has(tag);

/**
 * Reads what a parser of HTML or XML meets into the rich text that pages use: what can act is left out, what has no
 * place in it is simplified, pictures and recordings go beside the text. Each is told to the note book.
 */
export class MarkupReader {
  readonly media: FoundMedia[] = [];
  private readonly builder = new RichTextBuilder();
  /** The tag whose end is waited for while everything is dropped, and how deep it is nested in itself. */
  private dropped: { tag: string; depth: number } | null = null;
  private script: 'sub' | 'sup' | null = null;
  private cells = 0;
  /** For each open list or quote, whether it is one of its own. */
  private readonly places: boolean[] = [];

  constructor(private readonly book: NoteBook) {}

  text(text: string): void {
    if (this.dropped) return;
    const table = this.script === 'sub' ? lowered : raised;
    const moved = this.script === null ? text : [...text].map((sign) => table[sign] ?? null);
    if (typeof moved === 'string') return this.builder.text(moved);
    if (moved.every((sign) => sign !== null)) return this.builder.text(moved.join(''));
    this.book.add('markup-simplified', `<${this.script}>${text}`);
    this.builder.text(text);
  }

  open(tag: string, attributes: Attributes): void {
    if (this.dropped) {
      if (this.dropped.tag === tag && !voids.has(tag)) this.dropped.depth += 1;
      return;
    }
    for (const name of attributes.keys()) if (/^on/iu.test(name)) this.book.add('active-content-removed', name);
    if (active.has(tag) || silent.has(tag)) return this.drop(tag, attributes);
    if (blocks.has(tag)) this.builder.endParagraph();
    this.openKnown(tag, attributes);
  }

  close(tag: string): void {
    if (this.dropped) {
      if (this.dropped.tag === tag && (this.dropped.depth -= 1) === 0) this.dropped = null;
      return;
    }
    if (blocks.has(tag) || /^h[1-6]$/u.test(tag)) this.builder.endParagraph();
    switch (tag) {
      case 'b':
      case 'strong':
        return this.builder.mark('bold', -1);
      case 'i':
      case 'em':
        return this.builder.mark('italic', -1);
      case 'a':
        return this.builder.closeLink();
      case 'sub':
      case 'sup':
        this.script = null;
        return;
      case 'li':
        return this.builder.startItem();
      case 'ul':
      case 'ol':
      case 'blockquote':
        if (this.places.pop() === true) this.builder.closePlace();
        return;
    }
  }

  done(): RichText {
    return this.builder.done();
  }

  private drop(tag: string, attributes: Attributes): void {
    if (!silent.has(tag))
      this.book.add('active-content-removed', `<${tag}> ${attributes.get('src') ?? attributes.get('data') ?? ''}`);
    if (!voids.has(tag)) this.dropped = { tag, depth: 1 };
  }

  private openKnown(tag: string, attributes: Attributes): void {
    if (tag === 'sub' || tag === 'sup') this.script = tag;
    else if (simplified.has(tag)) this.book.add('markup-simplified', `<${tag}>`);
    switch (tag) {
      case 'b':
      case 'strong':
        return this.builder.mark('bold', 1);
      case 'i':
      case 'em':
        return this.builder.mark('italic', 1);
      case 'a':
        return this.openLink(attributes);
      case 'br':
        return this.builder.break();
      case 'hr':
        if (!this.builder.rule()) this.book.add('markup-simplified', '<hr>');
        return;
      case 'li':
        return this.builder.startItem();
      case 'ul':
      case 'ol':
        return this.openPlace(tag, tag === 'ul' ? 'bulletList' : 'orderedList');
      case 'blockquote':
        return this.openPlace(tag, 'blockquote');
      case 'tr':
        this.cells = 0;
        return;
      case 'td':
      case 'th':
        if (this.cells > 0) this.builder.text(' | ');
        this.cells += 1;
        return;
      case 'img':
      case 'audio':
      case 'video':
      case 'source':
        return this.show(tag, attributes);
      default:
        if (/^h[1-6]$/u.test(tag)) this.startHeading(tag);
    }
  }

  private startHeading(tag: string): void {
    if (this.places.length > 0) this.book.add('markup-simplified', `<${tag}>`);
    this.builder.startHeading(tag === 'h1' || tag === 'h2' ? 2 : 3);
    if (tag !== 'h2' && tag !== 'h3') this.book.add('markup-simplified', `<${tag}>`);
  }

  private openPlace(tag: string, type: 'bulletList' | 'orderedList' | 'blockquote'): void {
    const own = this.builder.openPlace(type);
    this.places.push(own);
    if (!own) this.book.add('markup-simplified', `<${tag}>`);
  }

  private openLink(attributes: Attributes): void {
    const href = (attributes.get('href') ?? '').trim();
    const safe = safeHref.test(href);
    if (!safe && href !== '') this.book.add('link-removed', href);
    this.builder.openLink(safe ? href : '');
  }

  private show(tag: string, attributes: Attributes): void {
    const file = (attributes.get('src') ?? '').trim();
    if (file === '') return;
    const type = attributes.get('type') ?? '';
    const kind = tag === 'img' ? 'image' : tag === 'source' ? (/^audio/iu.test(type) ? 'audio' : 'video') : tag;
    if (kind !== 'image' && kind !== 'audio' && kind !== 'video') return;
    if (this.media.some((one) => one.file === file)) return;
    this.media.push({ kind, file, alt: (attributes.get('alt') ?? attributes.get('title') ?? '').trim() });
  }
}
