import type { Statement } from '@amelie/formats';
import type { PreparedStatement, WriteOutcome } from './prepared-statement';
import { saysTheSame } from './says-the-same';

export interface KnownStatement {
  id: string;
  /** Read only when another one has the same id. */
  statement: () => Statement;
  authority: string;
  voids: boolean;
}

const knownAs = ({ id, given, authorityKey, voids }: PreparedStatement): KnownStatement => ({
  id,
  statement: () => given,
  authority: authorityKey,
  voids,
});

function judge(statement: PreparedStatement, known: ReadonlyMap<string, KnownStatement>): WriteOutcome | 'repeated' {
  const same = known.get(statement.id);
  if (same) return saysTheSame(same.statement(), statement.given) ? 'repeated' : 'conflict';
  const target = statement.voids && statement.refersTo !== null ? known.get(statement.refersTo) : undefined;
  if (target?.voids) return 'voids-voiding';
  return !target || statement.voidsAll || target.authority === statement.authorityKey ? 'stored' : 'may-not-void';
}

/**
 * Decides, request by request in their order, what may be stored: the same id with the same content is no news, with
 * other content a conflict (1.0.3 Data 2.3.1); what voids cannot be voided (Data 2.3.2), and others' statements only
 * by whoever may do everything.
 */
export function judgeRequests(
  requests: PreparedStatement[][],
  stored: ReadonlyMap<string, KnownStatement>,
): { outcomes: WriteOutcome[]; fresh: PreparedStatement[] } {
  const known = new Map(stored);
  const fresh: PreparedStatement[] = [];
  const outcomes = requests.map((statements): WriteOutcome => {
    const news: PreparedStatement[] = [];
    const within = new Map(known);
    for (const statement of statements) {
      const verdict = judge(statement, within);
      if (verdict === 'repeated') continue;
      if (verdict !== 'stored') return verdict;
      within.set(statement.id, knownAs(statement));
      news.push(statement);
    }
    for (const statement of news) known.set(statement.id, knownAs(statement));
    fresh.push(...news);
    return 'stored';
  });
  return { outcomes, fresh };
}
