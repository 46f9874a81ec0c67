import type { AnyQuestion } from '@amelie/contract';
import { writeGift, writeMoodleXml, writeQtiPackage } from '@amelie/formats';
import type { Storage } from '@amelie/ground';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ExportFormat } from './export-questions';

export interface WrittenQuestion {
  question: AnyQuestion;
  /** From the outermost category to the one that it lies in. */
  category: string[];
}

interface Place {
  storage: Pick<Storage, 'read'>;
  title: string;
}

const pathText = (category: readonly string[]) => category.map((name) => name.replaceAll('/', '//')).join('/');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Says each category once, before its questions. */
function categoryTeller(say: (path: string) => string): (one: WrittenQuestion) => string {
  let last = '';
  return ({ category }) => {
    const path = pathText(category);
    const told = path === last ? '' : say(path);
    last = path;
    return told;
  };
}

function* giftLines(questions: readonly WrittenQuestion[]): Generator<string> {
  const tell = categoryTeller((path) => `$CATEGORY: ${path || 'top'}\n\n`);
  for (const one of questions) {
    const { text } = writeGift([one.question]);
    if (text !== '') yield `${tell(one)}${text}\n`;
  }
}

/** A storage's file is named by the hash that begins its name. */
const hashOf = (file: string) => file.replace(/\..*$/u, '');

async function filesOf(question: AnyQuestion, { storage }: Place): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { file } of question.media) files.set(file, await buffer(storage.read(hashOf(file))));
  return files;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n';
const foot = '</quiz>\n';

/** One question after the other: its pictures are held no longer than it is written. */
async function* moodleLines(questions: readonly WrittenQuestion[], place: Place): AsyncGenerator<string> {
  const tell = categoryTeller(
    (path) =>
      `  <question type="category"><category><text>$course$/${escaped(path || 'top')}</text></category></question>\n`,
  );
  yield head;
  for (const one of questions) {
    const files = await filesOf(one.question, place);
    const { text } = writeMoodleXml([one.question], (file) => files.get(file));
    const element = text.slice(head.length, -foot.length);
    if (element !== '') yield `${tell(one)}${element}`;
  }
  yield foot;
}

function qtiZip(questions: readonly WrittenQuestion[], { storage, title }: Place): Readable {
  const { files, media } = writeQtiPackage(
    questions.map(({ question }) => question),
    title,
  );
  const zip = new ZipFile();
  for (const { path, text } of files) zip.addBuffer(Buffer.from(text), path);
  for (const { file, path } of media)
    zip.addReadStreamLazy(path, { compress: false }, (give) => give(null, storage.read(hashOf(file))));
  zip.end();
  return Readable.from(zip.outputStream);
}

/** Writes questions in a format, as a stream. */
export function writeQuestionFile(format: ExportFormat, questions: readonly WrittenQuestion[], place: Place): Readable {
  switch (format) {
    case 'gift':
      return Readable.from(giftLines(questions));
    case 'moodle-xml':
      return Readable.from(moodleLines(questions, place));
    case 'qti-3.0':
      return qtiZip(questions, place);
  }
}
