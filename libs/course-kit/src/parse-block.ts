import { reviewers } from '@amelie/contract';
import { contactCountries, type Block, type ContactCountry, type Reviewer } from './course';
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
      return parseReview(raw, markdown, report);
    case 'contacts':
      return parseContacts(raw, report);
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

function parseReview(raw: RawBlock, what: string, report: Report): Block | null {
  const reviewer = raw.words[0];
  if (!isReviewer(reviewer) || raw.words.length > 1) return report('wrong-block-words', raw.words.join(' '));
  if (what === '' || what.length > 500)
    return report('wrong-shape', 'a review says in 1 to 500 characters what to look at');
  return { kind: 'review', reviewer, what: what.replace(/\s+/g, ' '), line: raw.line };
}

function parseContacts(raw: RawBlock, report: Report): Block | null {
  const countries = raw.words.filter(isContactCountry);
  if (countries.length === 0 || countries.length < raw.words.length) {
    return report('wrong-block-words', raw.words.join(' '));
  }
  return { kind: 'contacts', countries, line: raw.line };
}

function isReviewer(word: string | undefined): word is Reviewer {
  return reviewers.some((reviewer) => reviewer === word);
}

function isContactCountry(word: string): word is ContactCountry {
  return contactCountries.some((country) => country === word);
}
