import type { AnsweredQuestion, GivenAnswer, HiddenAnswers } from '@amelie/contract';

/** How many learners' last answers to one question of a package look the same, as the store counts them. */
export interface CountedAnswer {
  itemId: string;
  question: string;
  type: string | null;
  description: string | null;
  /** null where somebody wrote freely: that is never read. */
  answer: string | null;
  result: string | null;
  count: number;
}

/** Types whose answers are picked from what the package offers, or are numbers (SCORM 1.2 RTE 3.4.7, 2004 RTE 4.2.9). */
export const pickedTypes = ['true-false', 'choice', 'likert', 'matching', 'sequencing', 'numeric'] as const;

/** Fewer learners say nothing of a question, and fewer who answered alike are told together. */
export const fewestAnswers = { question: 10, alike: 3 } as const;

const right = new Set(['correct']);
const wrong = new Set(['incorrect', 'wrong', 'unanticipated']);

const sum = (counts: readonly CountedAnswer[]) => counts.reduce((all, { count }) => all + count, 0);

const isPicked = (type: string | null) => pickedTypes.some((picked) => picked === type);

/** The value that most learners' answers carry. */
function mostFrequent(rows: readonly CountedAnswer[], field: 'type' | 'description'): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[field];
    if (value) counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** An answer as a reader sees it: its parts, and in each part what was put together. Both standards' separators. */
export function answerParts(type: string | null, answer: string): string[][] {
  const bare = answer.replace(/^(?:\{(?:case_matters|order_matters|lang)=[^}]*\})+/, '');
  if (/\[[,.]\]/.test(bare)) return bare.split('[,]').map((part) => part.split('[.]'));
  if (type !== 'choice' && type !== 'sequencing' && type !== 'matching') return [[bare]];
  const picked = bare.replace(/^\{(.*)\}$/s, '$1').split(',');
  return picked.map((part) => (type === 'matching' ? part.split('.') : [part]));
}

function answersOf(type: string | null, rows: readonly CountedAnswer[]): { answers: GivenAnswer[]; others: number } {
  const alike = new Map<string, { count: number; right: number }>();
  for (const { answer, result, count } of rows) {
    const known = alike.get(answer ?? '') ?? { count: 0, right: 0 };
    const more = right.has(result ?? '') ? count : 0;
    alike.set(answer ?? '', { count: known.count + count, right: known.right + more });
  }
  const told = [...alike].filter(([, { count }]) => count >= fewestAnswers.alike);
  const others = [...alike.values()].reduce((all, { count }) => all + count, 0);
  return {
    answers: told
      .sort((a, b) => b[1].count - a[1].count)
      .map(([answer, of]) => ({ parts: answerParts(type, answer), count: of.count, isRight: of.right * 2 > of.count })),
    others: others - told.reduce((all, [, { count }]) => all + count, 0),
  };
}

function questionOf(rows: readonly CountedAnswer[]): Omit<AnsweredQuestion, 'itemId' | 'id'> {
  const answered = sum(rows);
  const type = mostFrequent(rows, 'type');
  const text = mostFrequent(rows, 'description');
  const hidden: HiddenAnswers | null = answered < fewestAnswers.question ? 'few' : isPicked(type) ? null : 'written';
  if (hidden === 'few') return { type, text, answered: null, rightShare: null, hidden, answers: [], others: 0 };
  const of = (results: ReadonlySet<string>) => sum(rows.filter(({ result }) => results.has(result ?? '')));
  const judged = of(right) + of(wrong);
  const rightShare = judged > 0 ? of(right) / judged : null;
  const shown = hidden
    ? { answers: [], others: 0 }
    : answersOf(
        type,
        rows.filter((row) => isPicked(row.type)),
      );
  return { type, text, answered, rightShare, hidden, ...shown };
}

/**
 * What learners answered inside a package (`cmi.interactions`), question by question in the order of its parts. Nobody
 * is told apart: questions of few, rare answers, and whatever was written freely stay unsaid.
 */
export function answersInPackage(counted: readonly CountedAnswer[], itemIds: readonly string[]): AnsweredQuestion[] {
  const groups = new Map<string, CountedAnswer[]>();
  for (const row of counted) {
    const key = JSON.stringify([row.itemId, row.question]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const place = (itemId: string) => (itemIds.includes(itemId) ? itemIds.indexOf(itemId) : itemIds.length);
  return [...groups.values()]
    .map((rows) => ({ itemId: rows[0]?.itemId ?? '', id: rows[0]?.question ?? '', ...questionOf(rows) }))
    .sort(
      (a, b) => place(a.itemId) - place(b.itemId) || new Intl.Collator('en', { numeric: true }).compare(a.id, b.id),
    );
}
