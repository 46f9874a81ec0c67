import type { CertificateChange, CertificateReason, CertificateState } from '@amelie/contract';

/** Who asks for a change. The clock is nobody: a certificate expires by itself and no person makes it so. */
export interface ChangingActor {
  /** Holds the right to manage certificates. */
  manages: boolean;
  /** The certificate is their own. */
  holds: boolean;
}

export type ChangeVerdict = { allowed: true } | { allowed: false; because: 'right' | 'own' | 'state' };

/** From which states a change leads on. Revoked and superseded are final: nothing leads out of them. */
const from: Record<CertificateChange, readonly CertificateState[]> = {
  suspend: ['issued'],
  reinstate: ['suspended'],
  revoke: ['issued', 'suspended', 'expired'],
  supersede: ['issued', 'expired'],
};

/** The reasons that the public may read, by change. What staff write beside them stays with staff. */
const reasons: Record<CertificateChange, readonly CertificateReason[]> = {
  suspend: ['under-review', 'identity-in-doubt'],
  reinstate: [],
  revoke: ['issued-in-error', 'conditions-not-met', 'identity-in-doubt', 'holder-asked', 'other'],
  supersede: ['name-corrected'],
};

/** The reasons that may stand for a change in public. */
export function reasonsFor(change: CertificateChange): readonly CertificateReason[] {
  return reasons[change];
}

/**
 * Whether somebody may make a change now. It needs the right, nobody decides about a certificate of their own, and a
 * change starts from the states it is meant for.
 */
export function mayChange(change: CertificateChange, state: CertificateState, actor: ChangingActor): ChangeVerdict {
  if (!actor.manages) return { allowed: false, because: 'right' };
  if (actor.holds) return { allowed: false, because: 'own' };
  return from[change].includes(state) ? { allowed: true } : { allowed: false, because: 'state' };
}

/** The changes that somebody may make now, in the order in which they are offered. */
export function allowedChanges(state: CertificateState, actor: ChangingActor): CertificateChange[] {
  const all: readonly CertificateChange[] = ['supersede', 'suspend', 'reinstate', 'revoke'];
  return all.filter((change) => mayChange(change, state, actor).allowed);
}
