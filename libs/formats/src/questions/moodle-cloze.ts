import { type Gap, emptyRichText } from '@amelie/contract';
import { rounded, readRange } from './gift-answers';
import { decodeEntities } from './html-entities';
import type { MoodleTexts } from './moodle-texts';
import { oneLine, plainWords } from './rich-words';

const opening =
  /\{(\d{0,4}):(MULTICHOICE|MULTIRESPONSE|SHORTANSWER|NUMERICAL|MCS?|MCHS?|MCVS?|MR|MRH|SAC?|MWC?|NM)((?:_[A-Z]+)?):/gu;

const isSpecial = (text: string, at: number) => text[at - 1] !== '\\';

/** Where a gap ends: at a brace that no backslash precedes. */
function endOfGap(html: string, from: number): number {
  for (let at = html.indexOf('}', from); at !== -1; at = html.indexOf('}', at + 1)) if (isSpecial(html, at)) return at;
  return -1;
}

/** Cuts at a sign that neither a backslash precedes nor an ampersand, as in `&#39;`. */
function cut(text: string, sign: '~' | '#', most: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && parts.length < most; at += 1)
    if (text[at] === sign && isSpecial(text, at) && !/&(amp;)?$/u.test(text.slice(Math.max(0, at - 5), at))) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  return [...parts, text.slice(from)];
}

const meant = (text: string) => text.replace(/\\([~#}={"/\\])/gu, '$1');

interface Alternative {
  credit: number;
  /** As it stands in the HTML. */
  raw: string;
  feedback: string;
}

function alternativesOf(section: string): Alternative[] {
  return cut(section, '~', 100).map((part) => {
    const [answer = '', feedback = ''] = cut(part.trim(), '#', 1);
    const [, percent, rest] = /^%(-?\d{1,3}(?:[.,]\d+)?)%(.*)$/su.exec(answer) ?? [];
    if (percent !== undefined) {
      const credit = rounded(Number(percent.replace(',', '.')) / 100);
      return { credit: Math.min(1, Math.max(-1, credit)), raw: rest ?? '', feedback };
    }
    return answer.startsWith('=')
      ? { credit: 1, raw: answer.slice(1), feedback }
      : { credit: 0, raw: answer, feedback };
  });
}

/** What stands between two braces as a gap; null when it is of a kind that there is none for. */
function readGap(
  { id, weight }: { id: string; weight: number },
  type: string,
  section: string,
  moodle: MoodleTexts,
): Gap | null {
  const parts = alternativesOf(section).map(({ credit, raw, feedback }, index) => ({
    id: `${id}-a${index + 1}`,
    credit,
    words: plainWords(decodeEntities(meant(raw)).replace(/\s+/gu, ' ')),
    feedback: feedback === '' ? emptyRichText : moodle.texts.html(decodeEntities(meant(feedback))),
  }));
  if (type.startsWith('MULTIRESPONSE') || type.startsWith('MR')) return null;
  if (type.startsWith('NUMERICAL') || type === 'NM') {
    const answers = parts.flatMap(({ words, ...part }) => {
      const range = readRange(words);
      if (range === null) moodle.texts.book.add('option-left-out', words);
      return range
        ? [{ ...part, value: range.value, tolerance: { kind: 'absolute' as const, amount: range.amount } }]
        : [];
    });
    return { kind: 'numeric', id, weight, answers };
  }
  if (/^(SHORTANSWER|SA|MW)/u.test(type)) {
    const answers = parts.flatMap(({ words, ...part }) => (words === '' ? [] : [{ ...part, pattern: words }]));
    return { kind: 'text', id, weight, answers, caseSensitive: /_C$|^(SAC|MWC)$/u.test(type) };
  }
  const options = parts.map(({ words, ...part }) => ({ ...part, text: oneLine(moodle.texts.html(words)) }));
  return { kind: 'choice', id, weight, options };
}

/** Takes the gaps out of the HTML of a cloze question and puts their names in their places. */
export function cutGaps(html: string, moodle: MoodleTexts): { html: string; gaps: Gap[]; unknown: string[] } {
  const gaps: Gap[] = [];
  const unknown: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const match of html.matchAll(opening)) {
    const end = match.index < from ? -1 : endOfGap(html, match.index + match[0].length);
    if (end === -1) continue;
    const id = `g${gaps.length + 1}`;
    const section = html.slice(match.index + match[0].length, end);
    const weight = match[1] === '' || match[1] === undefined ? 1 : Number(match[1]);
    const gap = readGap({ id, weight: Math.min(100, weight) }, `${match[2] ?? ''}${match[3] ?? ''}`, section, moodle);
    if (gap === null) unknown.push(match[2] ?? '');
    else gaps.push(gap);
    pieces.push(html.slice(from, match.index), gap === null ? '' : `[[${id}]]`);
    from = end + 1;
  }
  return { html: [...pieces, html.slice(from)].join(''), gaps, unknown };
}
