import { reviewers } from '@amelie/contract';
import { contactCountries, textCountries, type Block, type OpenReview } from './course';
import type { CourseFault } from './faults';
import { parseQuestion } from './parse-question';
import { parseEnding, parseScene } from './parse-scene';
import type { RawBlock } from './split-blocks';

type Report = (code: CourseFault['code'], about: string) => null;

/** Turns a stretch of a page into the block it means; an unknown one is reported and left out. */
export function parseBlock(raw: RawBlock, file: string, faults: CourseFault[]): Block | null {
  const markdown = raw.lines.join('\n').trim();
  const blankLines = Math.max(
    raw.lines.findIndex((text) => text.trim() !== ''),
    0,
  );
  const line = raw.line + blankLines;
  const report: Report = (code, about) => {
    faults.push({ file, line: raw.line - 1, code, about });
    return null;
  };
  switch (raw.name) {
    case null:
      return { kind: 'text', markdown, line };
    case 'objectives':
    case 'note':
    case 'content-note':
    case 'summary':
    case 'outcome':
      return { kind: raw.name, markdown, line };
    case 'review':
      return parseReview(raw, { what: markdown.replace(/\s+/g, ' '), file, line: raw.line }, report);
    case 'contacts':
      return parseContacts(raw, report);
    case 'country':
      return parseCountry(raw, { markdown, line }, report);
    case 'question':
      if (raw.words[0] !== 'single' && raw.words[0] !== 'multiple')
        return report('wrong-block-words', raw.words.join(' '));
      return parseQuestion(raw, raw.words[0], file, faults);
    case 'decision':
      return parseQuestion(raw, 'decision', file, faults);
    case 'scene':
      return parseScene(raw, file, faults);
    case 'ending':
      return parseEnding(raw, file, faults);
    default:
      return report('unknown-block', raw.name);
  }
}

function parseReview(raw: RawBlock, review: Omit<OpenReview, 'reviewer'>, report: Report): Block | null {
  const reviewer = reviewers.find((name) => name === raw.words[0]);
  if (!reviewer || raw.words.length > 1) return report('wrong-block-words', raw.words.join(' '));
  if (review.what === '' || review.what.length > 500)
    return report('wrong-shape', 'a review says in 1 to 500 characters what to look at');
  return { kind: 'review', reviewer, ...review };
}

function parseContacts(raw: RawBlock, report: Report): Block | null {
  const countries = raw.words.flatMap((word) => contactCountries.find((country) => country === word) ?? []);
  if (countries.length === 0 || countries.length < raw.words.length) {
    return report('wrong-block-words', raw.words.join(' '));
  }
  return { kind: 'contacts', countries, line: raw.line };
}

function parseCountry(raw: RawBlock, text: { markdown: string; line: number }, report: Report): Block | null {
  const country = textCountries.find((name) => name === raw.words[0]);
  if (!country || raw.words.length > 1) return report('wrong-block-words', raw.words.join(' '));
  if (text.markdown === '') return report('wrong-shape', `nothing is said about ${country}`);
  return { kind: 'country', country, ...text };
}
