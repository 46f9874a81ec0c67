import { type AnyQuestion, emptyRichText, type ImportedQuestion } from '@amelie/contract';
import { type DraftCommon, importedQuestion, longestText, nameFrom, QuestionTexts } from './draft-question';
import { GiftTexts, readChoices, readNumbers, readPairs, readShortTexts, readTrueFalse } from './gift-answers';
import { categoryPath, type GiftBlock, giftBlocks, saidInComments } from './gift-blocks';
import { findBare, unescapeGift } from './gift-text';
import { NoteBook } from './note-book';
import { type QuestionFile, type QuestionReading, readFile, readText, refusedFile } from './question-file';
import { plainWords } from './rich-words';

/**
 * Reads a GIFT file (Moodle's general import format text) as Moodle does: choices, true or false, short answers,
 * numbers, pairs, essays, the missing word, formats in square brackets, categories, tags in comments.
 */
export function readGift(file: QuestionFile): QuestionReading {
  const read = readText(file);
  if ('fault' in read) return refusedFile('gift', read.fault);
  let category: string[] = [];
  const questions: ImportedQuestion[] = [];
  for (const block of giftBlocks(read.text)) {
    if (block.text.startsWith('$CATEGORY:')) category = categoryPath(block.text.slice(10).trim());
    else questions.push(readBlock(block, category, file));
  }
  return readFile('gift', questions, read.notes);
}

/** `::name::` before the question. */
function cutName(text: string): { name: string; rest: string } {
  const end = text.startsWith('::') ? findBare(text, '::', 2) : -1;
  if (end === -1) return { name: '', rest: text };
  return { name: unescapeGift(text.slice(2, end)), rest: text.slice(end + 2).trim() };
}

/** The text around the braces and what stands between them; null without any, `broken` with only one. */
function cutSection(text: string): { stem: string; section: string } | 'broken' | null {
  const start = findBare(text, '{');
  const end = findBare(text, '}', Math.max(0, start));
  if (start === -1) return findBare(text, '}') === -1 ? null : 'broken';
  if (end === -1) return 'broken';
  const after = text.slice(end + 1);
  // What goes on behind the answers has its missing word there.
  const stem = after.trim() === '' ? text.slice(0, start) : `${text.slice(0, start)}_____${after}`;
  return { stem: stem.trim(), section: text.slice(start + 1, end).trim() };
}

function readBlock(block: GiftBlock, category: string[], file: QuestionFile): ImportedQuestion {
  const book = new NoteBook(block.line);
  const { name, rest } = cutName(block.text);
  const place = {
    file: file.file,
    line: block.line,
    name: name === '' ? plainWords(rest.slice(0, 80)) : name,
    category,
  };
  if (block.text.length > longestText) {
    book.add('too-long', `${block.text.length} > ${longestText}`);
    return importedQuestion(place, null, book);
  }
  const cut = cutSection(rest);
  if (cut === null || cut === 'broken') {
    book.add(cut === null ? 'type-unknown' : 'shape-wrong', cut === null ? `description: ${rest}` : '{ }');
    return importedQuestion(place, null, book);
  }
  return importedQuestion(place, readQuestion(cut, { ...block, name, language: file.language }, book), book);
}

interface GiftHead {
  name: string;
  comments: string[];
  language: AnyQuestion['language'];
}

function readQuestion(cut: { stem: string; section: string }, head: GiftHead, book: NoteBook): AnyQuestion {
  const gift = new GiftTexts(new QuestionTexts(book));
  const { text: stem, markup } = gift.read(cut.stem);
  gift.markup = markup;
  const general = lastBare(cut.section, '####');
  const section = general === -1 ? cut.section : cut.section.slice(0, general).trim();
  const points = Number(saidInComments(head.comments, 'points')[0] ?? 1);
  const common: DraftCommon = {
    name: nameFrom(head.name, stem, book),
    language: head.language,
    stem,
    points: points > 0 && points <= 100 ? points : 1,
    feedback: general === -1 ? emptyRichText : gift.rich(cut.section.slice(general + 4)),
    source: plainWords(saidInComments(head.comments, 'source')[0] ?? ''),
    media: gift.texts.media,
    tags: saidInComments(head.comments, 'tag').map(plainWords),
    objectives: saidInComments(head.comments, 'objective').map(plainWords),
    translations: [],
  };
  return readSection(section, common, gift);
}

function lastBare(text: string, sign: string): number {
  let last = -1;
  for (let at = findBare(text, sign); at !== -1; at = findBare(text, sign, at + 1)) last = at;
  return last;
}

/** The type is told by what stands between the braces. */
function readSection(section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  if (section === '')
    return {
      type: 'essay',
      ...common,
      rubric: [],
      markerNotes: emptyRichText,
      template: emptyRichText,
      leastWords: null,
      mostWords: null,
    };
  if (section.startsWith('#')) return readNumbers(section.slice(1), common, gift);
  if (findBare(section, '~') !== -1) return readChoices(section, common, gift);
  if (findBare(section, '=') !== -1 && findBare(section, '->') !== -1) return readPairs(section, common, gift);
  const said = /^(T|TRUE|F|FALSE)\s*(?:#|$)/iu.exec(section)?.[1];
  if (said !== undefined) return readTrueFalse(/^t/iu.test(said), section, common, gift);
  return readShortTexts(section, common, gift);
}
