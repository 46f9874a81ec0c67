import type { CertificateState } from '@amelie/contract';

/** What a certificate's row knows about whether it stands. */
export interface CertificateFacts {
  /** Since when it no longer stands for good: withdrawn, or replaced when `supersededBy` is there. */
  revokedAt: Date | null;
  supersededBy: string | null;
  suspendedAt: Date | null;
  /** The first moment at which it is no longer valid; null for one without an end. */
  expiresAt: Date | null;
}

/** A state, and since when; an issued certificate has stood since its issue. */
export interface CertificateStanding {
  state: CertificateState;
  since: Date | null;
}

/**
 * Whether a certificate stands. What ended it for good goes first; a doubt about it weighs more than the calendar, so
 * that a suspended one never looks as if it had merely grown old.
 */
export function certificateStanding(facts: CertificateFacts, now: Date): CertificateStanding {
  const { revokedAt, supersededBy, suspendedAt, expiresAt } = facts;
  if (revokedAt) return { state: supersededBy ? 'superseded' : 'revoked', since: revokedAt };
  if (suspendedAt) return { state: 'suspended', since: suspendedAt };
  if (expiresAt && expiresAt.getTime() <= now.getTime()) return { state: 'expired', since: expiresAt };
  return { state: 'issued', since: null };
}
