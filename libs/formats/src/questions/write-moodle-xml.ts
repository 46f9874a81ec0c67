import type { AnyQuestion, ExportedQuestion, QuestionMedia } from '@amelie/contract';
import { encodeEntities } from './html-entities';
import { NoteBook } from './note-book';
import { commonOwn, writeOwn } from './own-settings';
import { writeGap } from './write-moodle-gaps';
import { cdata, type MoodleParts, moodleParts } from './write-moodle-types';
import { hasPageMarks, writeMarkup } from './write-markup';

/** The bytes of a file that a question names; undefined when it cannot be had. */
export type FileBytes = (file: string) => Uint8Array | undefined;

const baseName = (file: string) => file.replace(/^.*\//u, '');

function mediaTag({ kind, file, alt }: QuestionMedia): string {
  const source = encodeEntities(`@@PLUGINFILE@@/${encodeURIComponent(baseName(file))}`);
  if (kind === 'image') return `<p><img src="${source}" alt="${encodeEntities(alt)}"/></p>`;
  if (kind === 'file') return `<p><a href="${source}">${encodeEntities(alt || baseName(file))}</a></p>`;
  return `<p><${kind} src="${source}" title="${encodeEntities(alt)}"></${kind}></p>`;
}

function mediaFiles(question: AnyQuestion, bytesOf: FileBytes, book: NoteBook): string {
  return question.media
    .map(({ file }) => {
      const bytes = bytesOf(file);
      if (!bytes) book.add('file-left-out', file);
      const name = encodeEntities(baseName(file));
      return bytes
        ? `<file name="${name}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`
        : '';
    })
    .join('');
}

/** The stem's HTML, with gaps in their places and pictures behind it. */
function stemOf(question: AnyQuestion): string {
  const html = writeMarkup(question.stem);
  const gaps = new Map(question.type === 'cloze' ? question.gaps.map((gap) => [gap.id, gap]) : []);
  const filled = html.replace(/\[\[([a-z0-9-]+)\]\]/gu, (whole, id: string) => {
    const gap = gaps.get(id);
    return gap ? writeGap(gap) : whole;
  });
  return filled + question.media.map(mediaTag).join('');
}

function writeQuestion(question: AnyQuestion, parts: MoodleParts, bytesOf: FileBytes, book: NoteBook): string {
  const own = writeOwn({ ...commonOwn(question), ...parts.own }, parts.parts);
  const feedback = question.feedback.content.length === 0 ? '' : cdata(writeMarkup(question.feedback));
  const tags = question.tags.map((tag) => `<tag><text>${encodeEntities(tag)}</text></tag>`);
  const lines = [
    `<name><text>${encodeEntities(question.name)}</text></name>`,
    `<questiontext format="html"><text>${cdata(stemOf(question))}</text>${mediaFiles(question, bytesOf, book)}</questiontext>`,
    `<generalfeedback format="html"><text>${feedback}</text></generalfeedback>`,
    `<defaultgrade>${question.points}</defaultgrade>`,
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    ...parts.lines,
    ...(tags.length > 0 ? [`<tags>${tags.join('')}</tags>`] : []),
    // Moodle passes over elements that it does not know.
    ...(own === '' ? [] : [`<amelie>${encodeEntities(own)}</amelie>`]),
  ];
  return `  <question type="${parts.type}">\n${lines.map((line) => `    ${line}\n`).join('')}  </question>\n`;
}

/** Writes Moodle XML. What Moodle cannot carry is told, question by question; types that it lacks are left out. */
export function writeMoodleXml(
  questions: readonly AnyQuestion[],
  bytesOf: FileBytes = () => undefined,
): { text: string; review: ExportedQuestion[] } {
  const elements: string[] = [];
  const review = questions.map((question, index): ExportedQuestion => {
    const book = new NoteBook(1);
    const parts = moodleParts(question);
    if (parts === null) book.add('type-unknown', question.type);
    else {
      if (question.type === 'multiple' && question.marking !== 'weighted')
        book.add('marking-changed', question.marking);
      if (JSON.stringify(parts.parts).includes('"relative"')) book.add('marking-changed', '%');
      if (hasPageMarks(question)) book.add('markup-simplified', 'source, term');
      elements.push(writeQuestion(question, parts, bytesOf, book));
    }
    return {
      place: index + 1,
      name: question.name,
      written: parts !== null,
      notes: book.notes.map((note) => ({ ...note, line: null })),
    };
  });
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${elements.join('')}</quiz>\n`, review };
}
