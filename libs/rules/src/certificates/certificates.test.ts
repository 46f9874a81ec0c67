import { certificateChanges, certificateReasons, certificateStates } from '@amelie/contract';
import { allowedChanges, mayChange, reasonsFor } from './certificate-change';
import { type CertificateFacts, certificateStanding } from './certificate-state';

const now = new Date('2026-11-25T12:00:00Z');
const earlier = new Date('2026-11-01T12:00:00Z');
const later = new Date('2027-11-01T12:00:00Z');
const fresh: CertificateFacts = { revokedAt: null, supersededBy: null, suspendedAt: null, expiresAt: null };
const stateOf = (facts: Partial<CertificateFacts>) => certificateStanding({ ...fresh, ...facts }, now);

describe('whether a certificate stands', () => {
  test('one that nothing has happened to stands, with or without an end to come', () => {
    expect(stateOf({})).toEqual({ state: 'issued', since: null });
    expect(stateOf({ expiresAt: later })).toEqual({ state: 'issued', since: null });
  });

  test('it expires at the very moment that is named', () => {
    expect(stateOf({ expiresAt: now })).toEqual({ state: 'expired', since: now });
    expect(stateOf({ expiresAt: new Date(now.getTime() + 1) }).state).toBe('issued');
  });

  test('a doubt weighs more than the calendar, and an end for good more than both', () => {
    expect(stateOf({ suspendedAt: earlier, expiresAt: earlier }).state).toBe('suspended');
    expect(stateOf({ revokedAt: now, suspendedAt: earlier, expiresAt: earlier })).toEqual({
      state: 'revoked',
      since: now,
    });
  });

  test('one that another has taken the place of is superseded, not revoked', () => {
    expect(stateOf({ revokedAt: earlier, supersededBy: 'another' })).toEqual({ state: 'superseded', since: earlier });
  });
});

describe('who may change a certificate', () => {
  const staff = { manages: true, holds: false };

  test('staff suspend what stands, put it back, and withdraw whatever is not final', () => {
    expect(allowedChanges('issued', staff)).toEqual(['supersede', 'suspend', 'revoke']);
    expect(allowedChanges('suspended', staff)).toEqual(['reinstate', 'revoke']);
    expect(allowedChanges('expired', staff)).toEqual(['supersede', 'revoke']);
  });

  test('nothing leads out of what is final', () => {
    expect(allowedChanges('revoked', staff)).toEqual([]);
    expect(allowedChanges('superseded', staff)).toEqual([]);
    expect(mayChange('reinstate', 'revoked', staff)).toEqual({ allowed: false, because: 'state' });
  });

  test('nobody decides about their own, and nobody without the right about any', () => {
    for (const state of certificateStates)
      for (const change of certificateChanges) {
        expect(mayChange(change, state, { manages: true, holds: true })).toEqual({ allowed: false, because: 'own' });
        expect(mayChange(change, state, { manages: false, holds: true })).toEqual({ allowed: false, because: 'right' });
      }
  });

  test('every reason that the public may read belongs to a change', () => {
    const used = new Set(certificateChanges.flatMap((change) => reasonsFor(change)));
    expect([...used].sort()).toEqual([...certificateReasons].sort());
  });
});
