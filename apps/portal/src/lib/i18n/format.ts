import type { Language } from '@amelie/contract';

/** Belgian and Greek readers expect the region's habits; the language alone settles the words. */
const regions: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr-BE',
  nl: 'nl-BE',
  de: 'de-DE',
  el: 'el-GR',
  it: 'it-IT',
};

const dateStyles = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  instant: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const spans = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export type DateStyle = keyof typeof dateStyles;

/** French and Italian say the first of a month as a place in a row; the browser's dates do not know it. */
const firstOfMonth: Partial<Record<string, string>> = { 'fr-BE': '1er', 'it-IT': '1º' };

/** An ISO 8601 instant in the reader's time zone, or a day, which is the same everywhere. */
function formatDate(region: string, at: string, style: DateStyle): string {
  const isDay = at.length === 'YYYY-MM-DD'.length;
  const format = new Intl.DateTimeFormat(region, { ...dateStyles[style], ...(isDay ? { timeZone: 'UTC' } : {}) });
  const text = format.format(new Date(at));
  return style === 'month' || style === 'time' ? text : text.replace(/^1(?=\s)/, firstOfMonth[region] ?? '1');
}

function formatUnit(region: string, value: number, unit: { unit: string; unitDisplay: 'long' | 'short' }): string {
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(region, { style: 'unit', ...unit, maximumFractionDigits: digits }).format(value);
}

/** Writes figures and instants as a reader of the language expects them. */
export function formatsOf(language: Language) {
  const region = regions[language];
  const collator = new Intl.Collator(region, { sensitivity: 'base', numeric: true });
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(region, { maximumFractionDigits: digits }).format(value);
  // Greek shortens an hour and a minute to one letter, which nobody reads at a glance; German ends a short minute with a
  // full stop, which then stands twice at the end of a sentence.
  const timeDisplay = language === 'el' || language === 'de' ? 'long' : 'short';
  const unit = (value: number, name: string, unitDisplay: 'long' | 'short') =>
    formatUnit(region, value, { unit: name, unitDisplay });
  return {
    /** The region behind the language, for react-aria and `<html lang>`. */
    region,
    number,
    /** A share of 0 to 1, e.g. "64 %". */
    percent: (share: number) =>
      new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    date: (at: string, style: DateStyle = 'day') => formatDate(region, at, style),
    /** "18 min", "1 hr 20 min" in the reader's words. */
    minutes: (minutes: number) => {
      const whole = Math.max(0, Math.round(minutes));
      if (whole < 60) return unit(whole, 'minute', timeDisplay);
      const rest = whole % 60;
      const hours = unit(Math.floor(whole / 60), 'hour', timeDisplay);
      return rest === 0 ? hours : `${hours} ${unit(rest, 'minute', timeDisplay)}`;
    },
    /** How long ago or how far ahead, seen from `now` (milliseconds); `short` for narrow places. */
    relative: (at: string, now: number, style: 'long' | 'short' = 'long') => {
      const seconds = (new Date(at).getTime() - now) / 1000;
      const relative = new Intl.RelativeTimeFormat(region, { numeric: 'auto', style });
      for (const [name, length] of spans) {
        if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), name);
      }
      return relative.format(Math.trunc(seconds), 'second');
    },
    bytes: (bytes: number) => {
      const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
      const value = bytes / 1000 ** step;
      // The short form of a byte has no plural.
      return unit(value, sizes[step] ?? 'byte', step === 0 ? 'long' : 'short');
    },
    /** The name of a language in the reader's own, e.g. "French". */
    languageName: (code: Language) => new Intl.DisplayNames(region, { type: 'language' }).of(code) ?? code,
    /** "pictures, fonts and data" in the reader's language. */
    list: (words: readonly string[]) => new Intl.ListFormat(region, { type: 'conjunction' }).format(words),
    /** Sorts words as a dictionary of the language does, with or without accents. */
    compare: (one: string, other: string) => collator.compare(one, other),
  };
}

export type Formats = ReturnType<typeof formatsOf>;
