import type { StatementFacts } from '@amelie/formats';
import { type KeyKind, keyOf } from '../hash-keys';

/** All that a statement can be found by, as keys of one index. */
export function keysOf(facts: StatementFacts, authority: string): string[] {
  const of = (kind: KeyKind, texts: string[]) => texts.map((text) => keyOf(kind, text));
  return [
    keyOf('verb', facts.verb),
    keyOf('authority', authority),
    ...(facts.registration === null ? [] : [keyOf('registration', facts.registration)]),
    ...of('agent', facts.agents),
    ...of('related-agent', facts.relatedAgents),
    ...of('activity', facts.activities),
    ...of('related-activity', facts.relatedActivities),
  ];
}
