import type { AskedFormQuestion, Evaluation, FormTexts, Language, QuestionResult } from '@amelie/contract';

/** What Excel needs to read Greek in a CSV file. */
const byteOrderMark = '\uFEFF';

const dangerous = /^[\s"]*[=+@＝＋－＠-]|^[\t\n\r]/u;

/**
 * What people have typed, so that no spreadsheet takes it for a formula: neither as a cell of its own, nor where an
 * other separator or a line would begin one. As `csv_safe` does it in the database.
 */
export function guarded(text: string): string {
  const inside = text.replace(/([;\p{Cc}])([\s"]*[=+@＝＋－＠-])/gu, "$1'$2");
  return dangerous.test(text) ? `'${inside}` : inside;
}

const field = (value: string | number | null): string => {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `"${guarded(value).replaceAll('"', '""')}"`;
};

const wordOf = (texts: FormTexts | null, language: Language): string | undefined =>
  texts ? (texts[language] ?? Object.values(texts)[0]) : undefined;

const nameOf = ({ key, texts }: Pick<AskedFormQuestion, 'key' | 'texts'>, language: Language) =>
  wordOf(texts, language) ?? key;

function rowsOf({ question, hidden, answered, mean, cells, comments }: QuestionResult, language: Language) {
  const name = nameOf(question, language);
  const row = (what: string, option: string, value: string | number | null) => [name, what, option, value];
  if (hidden) return [row('hidden', '', null)];
  const optionName = (key: string) => {
    const option = question.options.find((one) => one.key === key);
    return option ? nameOf(option, language) : key;
  };
  return [
    row('answered', '', answered),
    ...(mean === null ? [] : [row('mean', '', mean)]),
    ...cells.map(({ key, count }) => row('count', optionName(key), count)),
    ...comments.map((text) => row('comment', '', text)),
  ];
}

/**
 * An evaluation as CSV (RFC 4180): one line a figure or comment, exactly what the page tells; an empty value is one that
 * may not be told. Own questions stand in the course's language, the platform's own by their keys.
 */
export function evaluationCsv({ rate, questions, language }: Evaluation): string {
  const lines: (string | number | null)[][] = [
    ['question', 'what', 'option', 'value'],
    ['', 'asked', '', rate.asked],
    ['', 'answered', '', rate.answered],
    ...questions.flatMap((result) => rowsOf(result, language)),
  ];
  return byteOrderMark + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
