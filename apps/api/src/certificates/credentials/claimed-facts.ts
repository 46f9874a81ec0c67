import type { FactTexts } from '@amelie/rules';
import type { ClaimedCredential } from './read-credential-file';

/** The same value with the fields of every object in one order, so that two can be held against each other. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, inOrder(inner)]));
}

/** What a credential claims, fact by fact. */
export function claimedFacts(claimed: ClaimedCredential): FactTexts {
  const { credentialSubject: subject, issuer } = claimed;
  const { achievement } = subject;
  return {
    holder: subject.identifier?.[0]?.identityHash ?? null,
    course: achievement.name,
    'completed-on': subject.activityEndDate ?? null,
    score: subject.result?.[0]?.value ?? null,
    version: achievement.version ?? null,
    language: achievement.inLanguage ?? null,
    issuer: issuer.name === undefined ? issuer.id : `${issuer.name} (${issuer.id})`,
    'issued-at': claimed.validFrom ?? null,
    'valid-until': claimed.validUntil ?? null,
  };
}

/** Whether two credentials say the same in every word, in whatever order. */
export function saysTheSame(one: object, other: object): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}
