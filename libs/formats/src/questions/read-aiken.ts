import { emptyRichText, type ImportedQuestion } from '@amelie/contract';
import { importedQuestion, nameFrom, QuestionTexts } from './draft-question';
import { NoteBook } from './note-book';
import { type QuestionFile, type QuestionReading, readFile, readText, refusedFile } from './question-file';
import { plainWords } from './rich-words';

interface AikenBlock {
  line: number;
  stem: string[];
  options: { letter: string; text: string }[];
  /** What stands behind `ANSWER:`; null when the line is missing. */
  answer: { letters: string; line: number } | null;
}

/** Moodle takes an option without the space too. */
const option = /^\s*([A-Z])[.)]\s*(.+)$/u;
const answer = /^\s*ANSWER\s*:\s*(.*)$/iu;

/** A question ends with its answer, or where text begins again behind its options. */
function aikenBlocks(text: string): AikenBlock[] {
  const blocks: AikenBlock[] = [];
  let block: AikenBlock | null = null;
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (line.trim() === '') continue;
    const [, letter = '', words = ''] = option.exec(line) ?? [];
    const letters = answer.exec(line)?.[1];
    if (block === null || (block.options.length > 0 && letter === '' && letters === undefined)) {
      block = { line: index + 1, stem: [], options: [], answer: null };
      blocks.push(block);
    }
    if (letters !== undefined) {
      block.answer = { letters, line: index + 1 };
      block = null;
    } else if (letter !== '' && block.stem.length > 0) block.options.push({ letter, text: words.trim() });
    else block.stem.push(line.trim());
  }
  return blocks;
}

function readBlock(block: AikenBlock, { file, language }: QuestionFile): ImportedQuestion {
  const book = new NoteBook(block.line);
  const texts = new QuestionTexts(book);
  const stem = texts.plain(block.stem.join('\n'));
  const place = { file, line: block.line, name: plainWords(block.stem.join(' ')).slice(0, 80), category: [] };
  const letters = (block.answer?.letters ?? '').split(/[\s,;]+/u).filter((letter) => letter !== '');
  const unknown = letters.filter((letter) => !block.options.some((one) => one.letter === letter));
  if (block.answer === null || letters.length === 0 || unknown.length > 0) {
    book.add('no-key', `ANSWER: ${block.answer?.letters ?? ''}`, block.answer?.line ?? block.line);
    return importedQuestion(place, null, book);
  }
  const options = block.options.map(({ letter, text }, index) => ({
    id: `a${index + 1}`,
    text: texts.plain(text),
    credit: letters.includes(letter) ? 1 : 0,
    feedback: emptyRichText,
  }));
  const common = {
    // Aiken has no names; saying so of each question would say nothing.
    name: nameFrom(place.name, stem, book),
    language,
    stem,
    points: 1,
    feedback: emptyRichText,
    source: '',
    media: [],
    tags: [],
    objectives: [],
    translations: [],
    options,
    shuffle: true,
  };
  if (letters.length === 1) return importedQuestion(place, { type: 'single', ...common }, book);
  book.add('type-changed', block.answer.letters, block.answer.line);
  return importedQuestion(place, { type: 'multiple', ...common, marking: 'all-or-nothing', penalty: 0 }, book);
}

/** Reads an Aiken file: a question, options with a letter each, and a line with the letter of the right one. */
export function readAiken(file: QuestionFile): QuestionReading {
  const read = readText(file);
  if ('fault' in read) return refusedFile('aiken', read.fault);
  return readFile(
    'aiken',
    aikenBlocks(read.text).map((block) => readBlock(block, file)),
    read.notes,
  );
}
