import {
  type AnyQuestion,
  emptyRichText,
  type ImportedQuestion,
  Question,
  type QuestionMedia,
  type RichText,
} from '@amelie/contract';
import { cutText } from '../archive-entry';
import { MarkupReader } from './markup-reader';
import type { NoteBook } from './note-book';
import { readHtml } from './read-html';
import { oneLine, plainWords, richWords } from './rich-words';

/** Longer texts are not read: no question needs them. */
export const longestText = 300_000;

/** The parts that every question of a file has. */
export type DraftCommon = Pick<
  AnyQuestion,
  'name' | 'language' | 'stem' | 'points' | 'feedback' | 'source' | 'media' | 'tags' | 'objectives' | 'translations'
>;

/** Reads the texts of one question, and keeps the pictures that it meets in them. */
export class QuestionTexts {
  readonly media: QuestionMedia[] = [];

  constructor(
    readonly book: NoteBook,
    /** Where a file that a text names lies. */
    private readonly fileOf: (source: string) => string = (source) => source,
  ) {}

  html(html: string): RichText {
    const reader = new MarkupReader(this.book);
    if (html.length > longestText) this.book.add('too-long', `${html.length} > ${longestText}`);
    else readHtml(html, reader);
    return this.finish(reader);
  }

  plain(text: string): RichText {
    if (text.length <= longestText) return richWords(text);
    this.book.add('too-long', `${text.length} > ${longestText}`);
    return emptyRichText;
  }

  /** What a reader of other markup put together. */
  finish(reader: MarkupReader): RichText {
    for (const { kind, file, alt } of reader.media) this.addMedia(kind, file, alt);
    const text = reader.done();
    // An option that is only a picture needs words to be chosen by.
    if (text.content.length > 0 || reader.media.length === 0) return text;
    const label = reader.media.map(({ file, alt }) => alt || file.replace(/^.*\//u, '')).join(', ');
    this.book.add('label-made', label);
    return richWords(cutText(label, 500));
  }

  /** Only files that come along are kept: a picture from elsewhere would tell its host who looks at it. */
  addMedia(kind: QuestionMedia['kind'], source: string, alt: string): string {
    const file = plainWords(cutText(this.fileOf(source), 500));
    const known = this.media.find((one) => one.file === file);
    if (known) return known.id;
    const id = `m${this.media.length + 1}`;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(file) || file === '') this.book.add('file-left-out', file);
    else {
      this.media.push({ id, kind, file, alt: cutText(plainWords(alt), 1000).trim() });
      this.book.add('media-apart', file);
    }
    return id;
  }
}

/** A name from the words of the question, where the file gives none. */
export function nameFrom(given: string, stem: RichText, book: NoteBook): string {
  const name = plainWords(given.replace(/\s+/gu, ' '));
  if (name.length > 200) book.add('text-shortened', name);
  if (name !== '') return cutText(name, 200).trim();
  book.add('name-made');
  return cutText(plainWords(oneLine(stem)), 80).trim() || '?';
}

export interface DraftPlace {
  file: string;
  line: number;
  name: string;
  category: string[];
}

/** The result for one question: understood, changed, or left out because it cannot be asked. */
export function importedQuestion(place: DraftPlace, draft: unknown, book: NoteBook): ImportedQuestion {
  const result = draft === null ? null : Question.safeParse(draft);
  const tooLong = book.notes.some(({ code }) => code === 'too-long');
  if (result?.success && !tooLong) {
    // A name that was made adds something; it changes nothing that stood there.
    const verdict = book.notes.some(({ code }) => code !== 'name-made') ? 'changed' : 'understood';
    return { ...place, name: result.data.name, verdict, question: result.data, notes: book.notes };
  }
  for (const issue of result?.error?.issues.slice(0, 5) ?? []) {
    const path = issue.path.join('.');
    if (issue.code === 'too_big') book.add('too-long', path);
    else if (/^no-(full-credit|correct-option|votes)$/u.test(issue.message)) book.add('no-key', path);
    else book.add('shape-wrong', `${path}: ${issue.message}`);
  }
  if (book.notes.length === 0) book.add('shape-wrong');
  return {
    ...place,
    name: cutText(plainWords(place.name), 200),
    verdict: 'left-out',
    question: null,
    notes: book.notes,
  };
}
