import type { Gap, RichText } from '@amelie/contract';
import { rounded } from './gift-answers';
import { encodeEntities } from './html-entities';
import { writeMarkup } from './write-markup';

/** Signs that mean something inside a gap, as entities: they are none to Moodle, which decodes a gap once. */
const guarded = (html: string) =>
  html
    .replace(/[~}\\]|(?<!&)#/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^[=%]/u, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words that are decoded once. An ampersand at the end would take what follows for an entity. */
const once = (text: string) => guarded(encodeEntities(text)).replace(/&amp;$/u, '&#38;');

const feedbackOf = (feedback: RichText) => (feedback.content.length === 0 ? '' : `#${once(writeMarkup(feedback))}`);

const creditOf = (credit: number) => (credit === 1 ? '=' : credit === 0 ? '' : `%${rounded(credit * 100)}%`);

/** A gap as Moodle writes it into the text: `{1:MULTICHOICE:=right~wrong#why}`. */
export function writeGap(gap: Gap): string {
  switch (gap.kind) {
    case 'choice': {
      // An option of a choice is HTML after it was decoded, so its words are encoded twice.
      const options = gap.options.map(
        ({ text, credit, feedback }) => `${creditOf(credit)}${once(encodeEntities(text))}${feedbackOf(feedback)}`,
      );
      return `{${gap.weight}:MULTICHOICE:${options.join('~')}}`;
    }
    case 'text': {
      const answers = gap.answers.map(
        ({ pattern, credit, feedback }) => `${creditOf(credit)}${once(pattern)}${feedbackOf(feedback)}`,
      );
      return `{${gap.weight}:SHORTANSWER${gap.caseSensitive ? '_C' : ''}:${answers.join('~')}}`;
    }
    case 'numeric': {
      const answers = gap.answers.map(({ value, tolerance: { kind, amount }, credit, feedback }) => {
        const allowed = kind === 'absolute' ? amount : rounded(Math.abs(value) * amount);
        return `${creditOf(credit)}${value}:${allowed}${feedbackOf(feedback)}`;
      });
      return `{${gap.weight}:NUMERICAL:${answers.join('~')}}`;
    }
  }
}
