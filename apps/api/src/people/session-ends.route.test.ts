import { newId } from '@amelie/ground';
import { rowOf } from '../platform/database/database';
import { buildAdministrator, buildLearner, testPassword } from '../testing/builders';
import { buildLearningPackage, openModule } from '../launches/testing/build-launch';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { changePerson } from './change-person';
import { buildActor } from '../testing/build-actor';
import { openSession, Sessions } from './sessions';

let app: TestApp;
let admin: TestClient;
let adminId: string;

beforeAll(async () => {
  app = await startTestApp();
  adminId = (await buildAdministrator(app.database)).accountId;
  admin = await app.as(adminId);
});
afterAll(() => app.close());

const newPassword = 'lemon tree by the harbour';
const statusOf = async (client: TestClient) => (await client.get('/api/me')).status;

/** A person who has just been active, so that their session is in the memory of this process. */
async function activePerson() {
  const { accountId, email } = await buildLearner(app.database);
  const [client, other] = [await app.as(accountId), await app.as(accountId)];
  expect([await statusOf(client), await statusOf(other)]).toEqual([200, 200]);
  return { accountId, email, client, other };
}

describe('a session ends at once on the process that ends it', () => {
  test('when the account is closed or its roles change', async () => {
    for (const change of [{ disabled: true }, { roles: ['trainer'] }, { grantedRights: ['export-names'] }]) {
      const { accountId, client } = await activePerson();
      expect((await admin.patch(`/api/people/${accountId}`, change)).status).toBe(200);
      expect(await statusOf(client)).toBe(401);
    }
  });

  test('when its owner changes the password on another device', async () => {
    const { client, other } = await activePerson();
    await client.post('/api/me/password', { currentPassword: testPassword, newPassword });
    expect([await statusOf(client), await statusOf(other)]).toEqual([200, 401]);
  });

  test('when administrators take their own rights away', async () => {
    const { accountId } = await buildAdministrator(app.database);
    const client = await app.as(accountId);
    expect((await client.get('/api/people')).status).toBe(200);
    await client.patch(`/api/people/${accountId}`, { roles: ['learner'] });
    expect((await client.get('/api/people')).status).toBe(403);
  });
});

test('a session that ends while it is being read is not kept', async () => {
  const { accountId } = await buildLearner(app.database);
  const sessions = app.app.get(Sessions);
  for (let i = 0; i < 20; i += 1) {
    const { token } = await openSession(app.database, accountId, false);
    await Promise.all([
      ...Array.from({ length: 4 }, () => sessions.read(token)),
      changePerson(app.database, buildActor(adminId, ['administrator']), { personId: accountId, roles: ['learner'] }),
      ...Array.from({ length: 4 }, () => sessions.read(token)),
    ]);
    await new Promise((done) => setTimeout(done, 20));
    expect(await sessions.read(token)).toBeNull();
  }
});

test('connections that listen for ended sessions and are lost leave no gap in the pool', async () => {
  const { accountId } = await buildLearner(app.database);
  for (let i = 0; i < 3; i += 1) {
    const { token } = await openSession(app.database, accountId, false);
    expect(await app.app.get(Sessions).read(token)).not.toBeNull();
    await app.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query = 'listen session_ended'`,
    );
    await new Promise((done) => setTimeout(done, 100));
  }
  const { totalCount, idleCount } = app.database.pool;
  expect(totalCount - idleCount).toBe(0);
});

test.each([
  ['is older than twelve hours', `expires_at = now() - interval '1 second'`],
  ['was idle for two hours', `last_seen_at = now() - interval '121 minutes'`],
  ['was idle for ten minutes on a shared device', `shared_device = true, last_seen_at = now() - interval '11 minutes'`],
])('a session that %s is over', async (_why, change) => {
  const { accountId } = await buildLearner(app.database);
  const client = await app.as(accountId);
  await app.database.query(`update session set ${change} where account_id = $1`, [accountId]);
  expect(await statusOf(client)).toBe(401);
});

test('a link for a new password dies when the password is changed', async () => {
  const { accountId, email, client } = await activePerson();
  await app.anyone.post('/api/password-resets', { email });
  const mail = await rowOf<{ body: string }>(app.database, `select body from mail where account_id = $1`, [accountId]);
  const token = /#([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
  expect(token).not.toBe('');
  await client.post('/api/me/password', { currentPassword: testPassword, newPassword });
  const late = await app.anyone.post('/api/password-resets/completion', { token, newPassword: `${newPassword} too` });
  expect(late.body).toMatchObject({ code: 'reset-link-invalid' });
});

describe('the capability of a launch is dead', () => {
  const readable = async (launchId: string) =>
    (await rowOf(app.database, `select from readable_package where launch_id = $1`, [launchId])) !== null;

  test.each<[string, (client: TestClient, accountId: string) => Promise<unknown>]>([
    ['after sign-out', (client) => client.post('/api/sign-out')],
    ['after the account is closed', (_, accountId) => admin.patch(`/api/people/${accountId}`, { disabled: true })],
    ['after the roles change', (_, accountId) => admin.patch(`/api/people/${accountId}`, { roles: ['trainer'] })],
    ['when idle', () => app.database.query(`update launch set last_seen_at = now() - interval '121 minutes'`)],
    [
      'when the package is no longer ready',
      () => app.database.query(`update package set state = 'read', ready_at = null`),
    ],
  ])('%s', async (_when, end) => {
    const learning = await buildLearningPackage(app);
    const { launchId } = await openModule(learning);
    expect(await readable(launchId)).toBe(true);
    await end(learning.client, learning.accountId);
    expect(await readable(launchId)).toBe(false);
  });

  test('and a package that somebody has open cannot be removed under them', async () => {
    const learning = await buildLearningPackage(app);
    await openModule(learning);
    const { accountId } = await buildLearner(app.database);
    await app.database.query(`update account set roles = '{trainer}' where id = $1`, [accountId]);
    const trainer = await app.as(accountId);
    expect((await trainer.delete(`/api/packages/${learning.packageId}`)).body).toMatchObject({
      code: 'package-in-use',
    });
    expect((await trainer.delete(`/api/packages/${newId()}`)).status).toBe(404);
  });
});
