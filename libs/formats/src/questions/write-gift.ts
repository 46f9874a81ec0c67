import type { AnyQuestion, ExportedQuestion, QuestionOf, RichText } from '@amelie/contract';
import { escapeGift } from './gift-text';
import { rounded } from './gift-answers';
import { NoteBook } from './note-book';
import { oneLine } from './rich-words';
import { hasPageMarks, plainLine, writeMarkup } from './write-markup';

/** One question is written in one format of text: plain where each of its texts is one plain line, else HTML. */
class GiftWriter {
  private readonly html: boolean;

  constructor(
    question: AnyQuestion,
    texts: RichText[],
    readonly book: NoteBook,
  ) {
    const unsafe = (line: string | null) => line === null || /<[a-z/!]|&[a-z#]|->|^\[|^%/iu.test(line);
    this.html = texts.some((text) => unsafe(plainLine(text)));
    if (texts.some(hasPageMarks)) book.add('markup-simplified', 'source, term');
    if (question.media.length > 0) book.add('file-left-out', question.media.map(({ file }) => file).join(', '));
    if (question.translations.length > 0) book.add('setting-left-out', 'translations');
  }

  text(text: RichText): string {
    return escapeGift(this.html ? writeMarkup(text) : (plainLine(text) ?? ''));
  }

  stem(text: RichText): string {
    return `${this.html ? '[html]' : ''}${this.text(text)}`;
  }

  feedback(text: RichText): string {
    return text.content.length === 0 ? '' : `#${this.text(text)}`;
  }
}

const percentOf = (credit: number) => `%${rounded(credit * 100)}%`;

/** GIFT knows weights only: every other way of marking becomes the weights that come nearest to it. */
function creditsOf({ options, marking, penalty }: QuestionOf<'multiple'>): number[] {
  if (marking === 'weighted') return options.map(({ credit }) => credit);
  const right = options.filter(({ credit }) => credit > 0).length;
  const cost = marking === 'penalty' ? penalty : marking === 'partial' ? 0 : 1;
  return options.map(({ credit }) => rounded((credit > 0 ? 1 : -cost) / right));
}

function writeChoices(question: QuestionOf<'single' | 'multiple'>, writer: GiftWriter): string {
  if (question.type === 'multiple' && question.marking !== 'weighted')
    writer.book.add('marking-changed', question.marking);
  const credits = question.type === 'multiple' ? creditsOf(question) : question.options.map(({ credit }) => credit);
  const lines = question.options.map(({ text, feedback }, index) => {
    const credit = credits[index] ?? 0;
    // Without any tilde it would be a short answer.
    const full = credit === 1 && question.type === 'single' && index === credits.indexOf(1);
    const sign = full ? '=' : credit === 0 ? '~' : `~${percentOf(credit)}`;
    return `\t${sign}${writer.text(text)}${writer.feedback(feedback)}\n`;
  });
  return `\n${lines.join('')}`;
}

function writeTrueFalse(question: QuestionOf<'true-false'>, writer: GiftWriter): string {
  const { correct, feedbackTrue, feedbackFalse } = question;
  const wrong = writer.feedback(correct ? feedbackFalse : feedbackTrue);
  const right = writer.feedback(correct ? feedbackTrue : feedbackFalse);
  return `${correct ? 'TRUE' : 'FALSE'}${wrong === '' && right !== '' ? '#' : wrong}${right}`;
}

function writePairs({ prompts, choices, marking }: QuestionOf<'matching'>, writer: GiftWriter): string {
  if (marking !== 'partial') writer.book.add('marking-changed', marking);
  if (prompts.some(({ feedback }) => feedback.content.length > 0)) writer.book.add('feedback-left-out');
  const words = new Map(choices.map(({ id, text }) => [id, escapeGift(plainLine(text) ?? oneLine(text))]));
  if (choices.some(({ text }) => plainLine(text) === null)) writer.book.add('markup-simplified');
  const used = new Set(prompts.map(({ match }) => match));
  const pairs = prompts.map(({ text, match }) => `\t=${writer.text(text)} -> ${words.get(match) ?? ''}\n`);
  const spare = choices.filter(({ id }) => !used.has(id)).map(({ id }) => `\t= -> ${words.get(id) ?? ''}\n`);
  return `\n${[...pairs, ...spare].join('')}`;
}

function writeNumbers({ answers, otherFeedback, units }: QuestionOf<'numeric'>, writer: GiftWriter): string {
  if (units.length > 0) writer.book.add('setting-left-out', units.map(({ name }) => name).join(', '));
  const lines = answers.map(({ value, tolerance, credit, feedback }) => {
    if (tolerance.kind === 'relative') writer.book.add('marking-changed', `${tolerance.amount * 100} %`);
    const amount = tolerance.kind === 'absolute' ? tolerance.amount : rounded(Math.abs(value) * tolerance.amount);
    return `\t=${percentOf(credit)}${value}:${amount}${writer.feedback(feedback)}\n`;
  });
  const other = otherFeedback.content.length === 0 ? '' : `\t~${writer.feedback(otherFeedback)}\n`;
  return `#\n${lines.join('')}${other}`;
}

function writeShortTexts(question: QuestionOf<'short-text'>, writer: GiftWriter): string {
  if (question.caseSensitive || question.ignoreAccents) writer.book.add('setting-left-out', 'case, accents');
  const lines = question.answers.map(
    ({ pattern, credit, feedback }) => `\t=${percentOf(credit)}${escapeGift(pattern)}${writer.feedback(feedback)}\n`,
  );
  const other =
    question.otherFeedback.content.length === 0 ? '' : `\t=%0%*${writer.feedback(question.otherFeedback)}\n`;
  return `\n${lines.join('')}${other}`;
}

/** The texts of a question that GIFT can carry; null when it knows no such type. */
function textsIn(question: AnyQuestion): RichText[] | null {
  const head = [question.stem, question.feedback];
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...head, ...question.options.flatMap(({ text, feedback }) => [text, feedback])];
    case 'true-false':
      return [...head, question.feedbackTrue, question.feedbackFalse];
    case 'matching':
      return [...head, ...question.prompts.map(({ text }) => text)];
    case 'numeric':
    case 'short-text':
      return [...head, question.otherFeedback, ...question.answers.map(({ feedback }) => feedback)];
    case 'essay':
      return head;
    default:
      return null;
  }
}

/** With an arrow in it, a short answer would be read as a pair; GIFT has no sign that prevents it. */
const hasArrow = (question: AnyQuestion) =>
  question.type === 'short-text' && question.answers.some(({ pattern }) => pattern.includes('->'));

function sectionOf(question: AnyQuestion, writer: GiftWriter): string {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return writeChoices(question, writer);
    case 'true-false':
      return writeTrueFalse(question, writer);
    case 'matching':
      return writePairs(question, writer);
    case 'numeric':
      return writeNumbers(question, writer);
    case 'short-text':
      return writeShortTexts(question, writer);
    case 'essay':
      if (question.rubric.length > 0 || question.markerNotes.content.length > 0)
        writer.book.add('setting-left-out', 'rubric');
      return '';
    default:
      return '';
  }
}

/** A backslash before the closing bracket would take it in; a blank between them is trimmed by whoever reads it. */
function bracketed(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim().replaceAll(']', '\\]');
  return line.endsWith('\\') ? `${line} ` : line;
}

const said = (word: string, values: readonly string[]) =>
  values.flatMap((value) => (bracketed(value) === '' ? [] : [`[${word}:${bracketed(value)}]`]));

function commentOf(question: AnyQuestion, book: NoteBook): string {
  const values = [...question.tags, ...question.objectives, question.source];
  for (const value of values.filter((one) => /[^\S ]|\s{2}/u.test(one))) book.add('text-shortened', value);
  const points = question.points === 1 ? [] : [String(question.points)];
  const words = [
    ...said('tag', question.tags),
    ...said('objective', question.objectives),
    ...said('source', [question.source]),
    ...said('points', points),
  ];
  return words.length === 0 ? '' : `// ${words.join(' ')}\n`;
}

/** Writes what GIFT can carry; the review says for each question what it cannot. */
export function writeGift(questions: readonly AnyQuestion[]): { text: string; review: ExportedQuestion[] } {
  const blocks: string[] = [];
  const review = questions.map((question, index): ExportedQuestion => {
    const book = new NoteBook(1);
    const texts = hasArrow(question) ? null : textsIn(question);
    if (texts === null) book.add('type-unknown', hasArrow(question) ? '->' : question.type);
    else {
      const writer = new GiftWriter(question, texts, book);
      const stem = writer.stem(question.stem);
      const section = sectionOf(question, writer);
      const general = question.feedback.content.length === 0 ? '' : `####${writer.text(question.feedback)}`;
      const end = section.endsWith('\n') && general !== '' ? `\t${general}\n` : general;
      blocks.push(`${commentOf(question, book)}::${escapeGift(question.name)}::${stem}{${section}${end}}\n`);
    }
    return {
      place: index + 1,
      name: question.name,
      written: texts !== null,
      notes: book.notes.map((note) => ({ ...note, line: null })),
    };
  });
  return { text: blocks.join('\n'), review };
}
