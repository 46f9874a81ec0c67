import type { ManagedCertificate, MyCertificate, VerifiedCertificate } from '@amelie/contract';
import { countCertified } from '../statistics/certified.queries';
import { buildAdministrator, buildLearner, buildStaff } from '../testing/builders';
import { allRight, handIn, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { issueCertificate } from './issue-certificate';

let app: TestApp;
let staff: TestClient;
beforeAll(async () => {
  app = await startTestApp();
  staff = await app.as((await buildStaff(app.database)).accountId);
});
afterAll(() => app.close());

/** A certificate that a learner has just earned. */
async function earned() {
  const sat = await sitDown(app);
  const { certificateId } = await handIn(sat, allRight);
  if (!certificateId) throw new Error('no certificate');
  return { ...sat, certificateId, path: `/api/certificates/${certificateId}` };
}

const shownTo = async (certificateId: string) =>
  (await app.anyone.get<VerifiedCertificate>(`/api/verify/${certificateId}`)).body;
const change = (path: string, body: unknown) => staff.post<ManagedCertificate>(path, body);
const note = 'Somebody rang: Maria doubts it';
const enrolmentOf = async (certificateId: string) => {
  const sql = `select enrolment_id as id from certificate where id = $1`;
  return (await app.database.query<{ id: string }[]>(sql, [certificateId]))[0]?.id ?? '';
};

test('staff suspend a certificate and put it back; what they wrote stays with them', async () => {
  const { certificateId, path } = await earned();
  const suspended = await change(`${path}/suspend`, { reason: 'under-review', note });
  expect(suspended.body).toMatchObject({ state: 'suspended', allowed: ['reinstate', 'revoke'], history: [{ note }] });
  const shown = await shownTo(certificateId);
  expect(shown).toMatchObject({ state: 'suspended', reason: 'under-review', since: expect.any(String) as string });
  expect(JSON.stringify(shown)).not.toContain('Maria');
  expect((await change(`${path}/suspend`, { reason: 'under-review', note })).body).toMatchObject({
    code: 'certificate-state',
  });
  expect((await change(`${path}/reinstate`, { note: '' })).body.history.map((one) => one.change)).toEqual([
    'reinstate',
    'suspend',
  ]);
  expect(await shownTo(certificateId)).toMatchObject({ state: 'issued', reason: null, since: null });
});

test('a withdrawal is for good, says day and category, and is recorded without the words of staff', async () => {
  const { certificateId, path, client } = await earned();
  const without = await change(`${path}/revoke`, { reason: 'other', note: ' ' });
  expect([without.status, without.body]).toMatchObject([422, { code: 'note-missing' }]);
  expect((await change(`${path}/revoke`, { reason: 'conditions-not-met', note })).status).toBe(200);
  expect(await shownTo(certificateId)).toMatchObject({ state: 'revoked', reason: 'conditions-not-met' });
  const mine = (await client.get<{ certificates: MyCertificate[] }>('/api/my/certificates')).body.certificates;
  expect(mine).toMatchObject([{ state: 'revoked', reason: 'conditions-not-met' }]);
  for (const back of ['reinstate', 'supersede', 'suspend', 'revoke']) {
    const bodies = { reinstate: { note }, supersede: { holder: 'X', note }, suspend: { reason: 'under-review', note } };
    const body = bodies[back as keyof typeof bodies] ?? { reason: 'issued-in-error', note };
    expect((await change(`${path}/${back}`, body)).status).toBe(409);
  }
  const audit = await app.database.query<{ action: string; detail: unknown }[]>(
    `select action, detail from audit_event where object_id = $1`,
    [certificateId],
  );
  expect(audit).toEqual([{ action: 'revoke-certificate', detail: { before: 'issued', reason: 'conditions-not-met' } }]);
});

test('what was withdrawn does not come back by itself: only for required work done since', async () => {
  const { certificateId, path } = await earned();
  const enrolmentId = await enrolmentOf(certificateId);
  await change(`${path}/revoke`, { reason: 'conditions-not-met', note: '' });
  const ask = () => app.database.transaction((tx) => issueCertificate(tx, { enrolmentId, now: new Date() }));
  expect(await ask()).toBeNull();
  await app.database.query(`update module_progress set completed_at = now() where enrolment_id = $1`, [enrolmentId]);
  expect(await ask()).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test('a corrected name is another certificate; the first keeps what it says and names the second', async () => {
  const { certificateId, path } = await earned();
  const before = await shownTo(certificateId);
  const corrected = await change(`${path}/supersede`, { holder: 'Ελένη Παπαδοπούλου', note: '' });
  const second = corrected.body;
  expect(second.id).not.toBe(certificateId);
  expect(second).toMatchObject({ state: 'issued', supersedes: certificateId });
  expect(second.attested).toEqual({ ...before.attested, holder: 'Ελένη Παπαδοπούλου' });
  expect(await shownTo(certificateId)).toEqual({
    ...before,
    state: 'superseded',
    since: expect.any(String) as string,
    reason: 'name-corrected',
    supersededBy: second.id,
  });
});

test('twenty corrections at once make one certificate', async () => {
  const { certificateId, path } = await earned();
  const asked = Array.from({ length: 20 }, (_, turn) => change(`${path}/supersede`, { holder: `N ${turn}`, note: '' }));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(19);
  const sql = `select count(*)::int as n from certificate where enrolment_id = $1`;
  expect(await app.database.query(sql, [await enrolmentOf(certificateId)])).toEqual([{ n: 2 }]);
});

test('a correction moves nobody to another month of the figures', async () => {
  const { certificateId, path } = await earned();
  await app.database.query(`update certificate set issued_at = '2020-02-10' where id = $1`, [certificateId]);
  const february = { from: '2020-02-01', until: '2020-02-29' };
  expect(await countCertified(app.database, february)).toMatchObject({ certified: 1 });
  await change(`${path}/supersede`, { holder: 'Another Name', note: '' });
  expect(await countCertified(app.database, february)).toMatchObject({ certified: 1 });
});

test('one whose time is over says so by itself', async () => {
  const { certificateId } = await earned();
  await app.database.query(`update certificate set expires_at = now() - interval '1 day' where id = $1`, [
    certificateId,
  ]);
  expect(await shownTo(certificateId)).toMatchObject({ state: 'expired', reason: null });
});

test('nobody decides about a certificate of their own, and learners about none', async () => {
  const { path, certificateId, client } = await earned();
  expect((await client.post(`${path}/revoke`, { reason: 'holder-asked', note: '' })).status).toBe(403);
  const { accountId } = await buildAdministrator(app.database);
  await app.database.query(`update certificate set account_id = $2 where id = $1`, [certificateId, accountId]);
  const administrator = await app.as(accountId);
  const own = await administrator.get<ManagedCertificate>(path);
  expect(own.body).toMatchObject({ own: true, allowed: [] });
  const refused = await administrator.post(`${path}/supersede`, { holder: 'Me', note: '' });
  expect([refused.status, refused.body.code]).toEqual([403, 'certificate-own']);
  const learner = await app.as((await buildLearner(app.database)).accountId);
  expect((await learner.get(path)).status).toBe(403);
});
