import { wordFault } from './judge-word';

const account = { homePage: 'https://learn.example', name: '7' };
const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const since = new Date('2026-03-01T10:00:00Z');
const now = new Date('2026-03-01T11:00:00Z');
const good = {
  actor: { account },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'urn:anything' },
  context: { registration: registration.toUpperCase() },
  timestamp: '2026-03-01T10:30:00Z',
};
const faultOf = (change: object) => wordFault({ ...good, ...change }, { account, registration, since }, now);

test('a package may say of whatever it likes what its learner did, with or without the registration', () => {
  expect(faultOf({})).toBeNull();
  expect(faultOf({ context: undefined, timestamp: undefined })).toBeNull();
});

test('a wrong clock is no reason to lose work, a forged one is', () => {
  expect(faultOf({ timestamp: '2026-03-02T10:30:00Z' })).toBeNull();
  expect(faultOf({ timestamp: '2026-03-01T00:00:00Z' })).toBeNull();
  expect(faultOf({ timestamp: '2026-03-04T00:00:00Z' })).toContain('timestamp');
  expect(faultOf({ timestamp: '2025-03-01T10:30:00Z' })).toContain('timestamp');
});

test.each([
  ['another learner', { actor: { account: { ...account, name: '8' } } }],
  ['an address', { actor: { mbox: 'mailto:minister@example.org' } }],
  ['a group with the account of the learner', { actor: { objectType: 'Group', account } }],
  ['another registration', { context: { registration: '760e3480-ba55-4991-94b0-01820dbd23a3' } }],
  ['voiding', { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }],
])('%s is refused', (_name, change) => {
  expect(faultOf(change)).not.toBeNull();
});
