import type { RuntimeEventDetail } from '@amelie/contract';
import type { ToldEvent } from '@amelie/formats';

/** An event of a package's attempt, as its trace keeps it. */
export interface TraceRow {
  id: string;
  at: Date;
  kind: 'opened' | 'claimed' | 'session-ended';
  detail: RuntimeEventDetail;
  attemptId: string;
  module: NonNullable<ToldEvent['module']>;
}

/** Something to be told, with the key that its statement's id is made from. */
export interface KeyedEvent extends ToldEvent {
  key: string;
}

type Claimed = Pick<RuntimeEventDetail, 'completion' | 'success' | 'score'>;

/** What is new in what the package says of itself, since it last said something of the same item. */
function newsOf(before: Claimed, now: Claimed): ToldEvent['what'][] {
  const { completion, success, score } = now;
  const news: ToldEvent['what'][] = [];
  if (completion === 'completed' && before.completion !== 'completed') news.push('completed');
  if ((success === 'passed' || success === 'failed') && success !== before.success) news.push(success);
  if (news.length === 0 && typeof score === 'number' && score !== before.score) news.push('scored');
  return news;
}

/** What the traces of attempts, in time order, have to tell (xAPI SCORM Profile 3.2, verbs). */
export function attemptEvents(rows: readonly TraceRow[]): KeyedEvent[] {
  const opened = new Set<string>();
  const claims = new Map<string, Claimed>();
  return rows.flatMap(({ id, at, kind, detail, attemptId, module }): KeyedEvent[] => {
    const event = (what: ToldEvent['what'], more: Partial<ToldEvent> = {}): KeyedEvent => ({
      ...{ key: `${id}:${what}`, what, at, module, attemptId, score: null, seconds: null, ...more },
    });
    if (kind === 'session-ended') return [event('terminated', { seconds: detail.countedSeconds ?? null })];
    if (kind === 'opened') {
      // A player that was loaded again goes on with the same session.
      if (detail.takenOver) return [];
      const what = opened.has(attemptId) ? 'resumed' : 'initialized';
      opened.add(attemptId);
      return [event(what)];
    }
    const item = `${attemptId} ${detail.itemId ?? ''}`;
    const news = newsOf(claims.get(item) ?? {}, detail);
    claims.set(item, detail);
    return news.map((what) => event(what, { score: detail.score ?? null }));
  });
}
