import type { AnyQuestion, NumericAnswer, RichText } from '@amelie/contract';
import { emptyRichText } from '@amelie/contract';
import type { DraftCommon, QuestionTexts } from './draft-question';
import { cutBare, findBare, splitBare, unescapeGift } from './gift-text';
import { encodeEntities } from './html-entities';
import type { NoteBook } from './note-book';
import { plainWords } from './rich-words';

/** How texts are written unless they say so themselves. */
export type GiftMarkup = 'html' | 'plain' | 'moodle' | 'markdown';

/** Bold, italic and links of Markdown; whatever else it has stays as it is written. */
function simpleMarkdown(words: string, book: NoteBook): string {
  if (/^(?:#|>|\s*[-+*] |\s*\d+\. |```|\|)/mu.test(words) || words.includes('`'))
    book.add('markup-simplified', '[markdown]');
  return encodeEntities(words)
    .replace(/\[([^\][\n]{1,500})\]\((https:[^\s()]{1,500})\)/gu, '<a href="$2">$1</a>')
    .replace(/\*\*([^*\n]{1,500})\*\*/gu, '<b>$1</b>')
    .replace(/(?<![\w*])[*_]([^*_\n]{1,500})[*_](?![\w*])/gu, '<i>$1</i>')
    .replace(/\n[ \t]*\n/gu, '<p>')
    .replace(/\n/gu, '<br>');
}

/** Reads texts with their format in square brackets before them. */
export class GiftTexts {
  constructor(
    readonly texts: QuestionTexts,
    public markup: GiftMarkup = 'moodle',
  ) {}

  /** The text and the format that it is in. */
  read(raw: string, fallback: GiftMarkup = this.markup): { text: RichText; markup: GiftMarkup } {
    const [, named, rest] = /^\s*\[(html|plain|moodle|markdown)\](.*)$/su.exec(raw) ?? [];
    const markup =
      named === 'html' || named === 'plain' || named === 'moodle' || named === 'markdown' ? named : fallback;
    const words = unescapeGift((rest ?? raw).trim());
    if (markup === 'markdown') return { text: this.texts.html(simpleMarkdown(words, this.texts.book)), markup };
    // Moodle's own format is HTML in which a line break is one.
    const html = markup === 'html' || (markup === 'moodle' && /<[a-z/!]|&[a-z#]/iu.test(words));
    if (!html) return { text: this.texts.plain(words), markup };
    return { text: this.texts.html(markup === 'moodle' ? words.replace(/\n/gu, '<br>') : words), markup };
  }

  rich(raw: string | null): RichText {
    return raw === null ? emptyRichText : this.read(raw).text;
  }
}

const percent = /^%(-?\d{1,3}(?:[.,]\d*)?)%/u;

/** A share with seven digits, as Moodle keeps it. */
export const rounded = (share: number) => Math.round(share * 1e7) / 1e7;

function weighed(raw: string, otherwise: number): { credit: number; rest: string } {
  const match = percent.exec(raw.trim());
  if (!match) return { credit: otherwise, rest: raw.trim() };
  const credit = rounded(Number((match[1] ?? '').replace(',', '.')) / 100);
  return { credit: Math.min(1, Math.max(-1, credit)), rest: raw.trim().slice(match[0].length) };
}

const filled = (parts: string[]) => (parts[0]?.trim() === '' ? parts.slice(1) : parts);

/** `~wrong`, `=right`, `~%50%half`; without any `=`, several may be chosen. */
export function readChoices(section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  const single = findBare(section, '=') !== -1;
  const parts: { raw: string; credit: number }[] = [];
  for (const piece of filled(splitBare(section, '~')))
    for (const [index, part] of splitBare(piece, '=').entries())
      if (index > 0 || part.trim() !== '' || findBare(piece, '=') === -1)
        parts.push({ raw: part, credit: index > 0 ? 1 : 0 });
  const options = parts.map(({ raw, credit: otherwise }, index) => {
    const { credit, rest } = weighed(raw, otherwise);
    const [text, feedback] = cutBare(rest, '#');
    return { id: `a${index + 1}`, text: gift.rich(text), credit, feedback: gift.rich(feedback) };
  });
  if (single) return { type: 'single', ...common, options, shuffle: true };
  const total = options.reduce((sum, { credit }) => sum + Math.max(0, credit), 0);
  if (total > 0 && Math.abs(total - 1) > 0.01) gift.texts.book.add('marking-changed', `${Math.round(total * 100)} %`);
  return { type: 'multiple', ...common, options, marking: 'weighted', penalty: 0, shuffle: true };
}

/** `=prompt -> match`; a match that several prompts share is one choice. */
export function readPairs(section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  const choices: { id: string; text: RichText }[] = [];
  const known = new Map<string, string>();
  const prompts = filled(splitBare(section, '=')).flatMap((piece, index) => {
    const [prompt, match] = cutBare(piece, '->');
    if (match === null) {
      gift.texts.book.add('option-left-out', piece);
      return [];
    }
    const words = unescapeGift(match.trim());
    if (!known.has(words)) {
      known.set(words, `c${known.size + 1}`);
      choices.push({ id: `c${known.size}`, text: gift.texts.plain(words) });
    }
    const text = gift.rich(prompt);
    // Without a prompt it only distracts.
    return text.content.length === 0
      ? []
      : [{ id: `p${index + 1}`, text, match: known.get(words) ?? '', feedback: emptyRichText }];
  });
  const numbered = prompts.map((prompt, index) => ({ ...prompt, id: `p${index + 1}` }));
  return { type: 'matching', ...common, prompts: numbered, choices, marking: 'partial', shuffle: true };
}

/** `T#told when wrong#told when right`. */
export function readTrueFalse(correct: boolean, section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  const [, wrong, right] = splitBare(section, '#');
  const [forRight, forWrong] = [gift.rich(right ?? null), gift.rich(wrong ?? null)];
  return {
    type: 'true-false',
    ...common,
    correct,
    feedbackTrue: correct ? forRight : forWrong,
    feedbackFalse: correct ? forWrong : forRight,
  };
}

/** A star that earns nothing, behind all others, stands for whatever else is said. */
export function otherwiseIn<T extends { pattern: string; credit: number }>(answers: readonly T[]): T | undefined {
  const last = answers.at(-1);
  return answers.length > 1 && last?.pattern === '*' && last.credit === 0 ? last : undefined;
}

export function readShortTexts(section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  const answers = filled(splitBare(section, '=')).map((piece, index) => {
    const { credit, rest } = weighed(piece, 1);
    const [pattern, feedback] = cutBare(rest, '#');
    return {
      id: `a${index + 1}`,
      pattern: plainWords(unescapeGift(pattern.trim())),
      credit,
      feedback: gift.rich(feedback),
    };
  });
  const other = otherwiseIn(answers);
  return {
    type: 'short-text',
    ...common,
    answers: answers.filter((answer) => answer !== other),
    otherFeedback: other?.feedback ?? emptyRichText,
    caseSensitive: false,
    ignoreAccents: false,
  };
}

const toNumber = (text: string) =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(/^([^.]*),([^,.]*)$/u, '$1.$2'));

/** `1822:5`, `3.1..3.2`, `7`. Null when it is no number. */
export function readRange(text: string): { value: number; amount: number } | null {
  const [least, most] = text.split('..');
  if (most !== undefined) {
    const [from, to] = [toNumber(least ?? ''), toNumber(most)];
    const value = rounded((from + to) / 2);
    return Number.isFinite(value) ? { value, amount: Math.abs(rounded(to - value)) } : null;
  }
  const [number = '', tolerance] = text.split(':');
  const [value, amount] = [toNumber(number), tolerance === undefined ? 0 : Math.abs(toNumber(tolerance))];
  return Number.isFinite(value) && Number.isFinite(amount) ? { value, amount } : null;
}

export function readNumbers(section: string, common: DraftCommon, gift: GiftTexts): AnyQuestion {
  const [right, other] = cutBare(section, '~');
  const answers = filled(splitBare(right, '=')).flatMap((piece): NumericAnswer[] => {
    const { credit, rest } = weighed(piece, 1);
    const [raw, feedback] = cutBare(rest, '#');
    const range = readRange(unescapeGift(raw));
    if (range === null) {
      gift.texts.book.add('option-left-out', raw);
      return [];
    }
    const tolerance = { kind: 'absolute' as const, amount: range.amount };
    return [{ id: '', value: range.value, tolerance, credit, feedback: gift.rich(feedback) }];
  });
  return {
    type: 'numeric',
    ...common,
    answers: answers.map((answer, index) => ({ ...answer, id: `a${index + 1}` })),
    otherFeedback: gift.rich(other === null ? null : cutBare(other, '#')[1]),
    units: [],
    unitUse: 'none',
    unitPenalty: 0,
  };
}
