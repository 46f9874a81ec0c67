import type { RichText } from '@amelie/contract';
import { emptyRichText } from '@amelie/contract';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';
import { QuestionTexts } from './draft-question';
import type { NoteBook } from './note-book';
import type { PackedFile } from './question-file';
import { plainWords } from './rich-words';

/** The words of `<text>` inside an element, or its own. */
export const rawText = (element: XmlElement | undefined): string => (childOf(element, 'text') ?? element)?.text ?? '';

export const plainText = (element: XmlElement | undefined): string =>
  plainWords(rawText(element).replace(/\s+/gu, ' '));

/** A number with a point or a comma; the fallback when there is none. */
export function numberOf(element: XmlElement | undefined, fallback: number): number {
  const text = rawText(element).trim().replace(',', '.');
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

export const isTrue = (element: XmlElement | undefined): boolean => /^\s*(true|1|yes)\s*$/iu.test(rawText(element));

/** Reads the texts of one Moodle question with the files that are packed beside them. */
export class MoodleTexts {
  readonly texts: QuestionTexts;

  constructor(
    book: NoteBook,
    /** Under which this question's files are kept apart from those of others. */
    private readonly folder: string,
    private readonly files: PackedFile[],
  ) {
    this.texts = new QuestionTexts(book, (source) => this.pathOf(source));
  }

  rich(element: XmlElement | undefined): RichText {
    if (!element) return emptyRichText;
    this.unpack(element);
    return this.read(rawText(element), attributeOf(element, 'format') ?? 'html');
  }

  read(text: string, format: string): RichText {
    if (format === 'plain_text') return this.texts.plain(text);
    if (format === 'html') return this.texts.html(text);
    if (format === 'markdown') this.texts.book.add('markup-simplified', 'markdown');
    else if (format !== 'moodle_auto_format') this.texts.book.add('format-unknown', format);
    if (!/<[a-z/!]|&[a-z#]/iu.test(text)) return this.texts.plain(text);
    return this.texts.html(text.replace(/\r?\n/gu, '<br>'));
  }

  /** Keeps the files that are packed inside an element. */
  unpack(element: XmlElement): PackedFile[] {
    return childrenOf(element, 'file').flatMap((file) => {
      const name = `${attributeOf(file, 'path') ?? '/'}${attributeOf(file, 'name') ?? ''}`;
      const path = this.pathOf(`@@PLUGINFILE@@${name}`);
      const known = this.files.find((one) => one.file === path);
      if (known) return [known];
      const encoding = attributeOf(file, 'encoding') ?? 'base64';
      if (encoding !== 'base64' || attributeOf(file, 'name') === undefined) {
        this.texts.book.add('file-left-out', name, file.line);
        return [];
      }
      const packed = { file: path, bytes: new Uint8Array(Buffer.from(file.text, 'base64')) };
      this.files.push(packed);
      return [packed];
    });
  }

  private pathOf(source: string): string {
    const name = /^@@PLUGINFILE@@\/*(.+)$/su.exec(source)?.[1]?.split('?')[0];
    if (name === undefined) return source;
    return `${this.folder}/${decodeName(name)
      .split('/')
      .filter((part) => part !== '' && part !== '..' && part !== '.')
      .join('/')}`;
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
