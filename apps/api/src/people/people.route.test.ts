import { buildAdministrator, buildLearner, testPassword } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import { rowOf } from '../platform/database/database';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? '';

describe('sign-in', () => {
  test('the right password opens a session that the server alone can read', async () => {
    const { email } = await buildLearner(app.database);
    const answer = await app.anyone.post('/api/sign-in', { email: email.toUpperCase(), password: testPassword });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ email, roles: ['learner'], rights: ['learn'] });
    expect(answer.headers['set-cookie']).toMatch(/^lms=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.text).not.toMatch(/hash|argon/);
    const me = await app.anyone.get('/api/me', undefined, { cookie: cookieOf(answer.headers) });
    expect(me.status).toBe(200);
  });

  test('a wrong password, an unknown account and a closed account get the same answer', async () => {
    const known = await buildLearner(app.database);
    const closed = await buildLearner(app.database);
    await app.database.query(`update account set disabled_at = now() where id = $1`, [closed.accountId]);
    const answers = await Promise.all(
      [
        { email: known.email, password: 'not the password' },
        { email: 'nobody@example.test', password: testPassword },
        { email: closed.email, password: testPassword },
      ].map((body) => app.anyone.post('/api/sign-in', body)),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({
        code: 'wrong-credentials',
        status: 401,
        type: '/problems/wrong-credentials',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test('guessing is slowed down after five failures, and the right password has to wait too', async () => {
    const own = await startTestApp();
    const { email } = await buildLearner(own.database);
    for (let i = 0; i < 6; i += 1) await own.anyone.post('/api/sign-in', { email, password: 'guess' });
    const answer = await own.anyone.post('/api/sign-in', { email, password: testPassword });
    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ code: 'too-many-tries', facts: { seconds: expect.any(Number) } });
    await own.close();
  });

  test('two session cookies in one request are refused', async () => {
    const answer = await app.anyone.get('/api/me', undefined, { cookie: 'lms=a; lms=b' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'duplicate-cookie' });
  });

  test('signing out ends the session on the server', async () => {
    const { accountId } = await buildLearner(app.database);
    const client = await app.as(accountId);
    expect((await client.get('/api/me')).status).toBe(200);
    expect((await client.post('/api/sign-out')).status).toBe(200);
    expect((await client.get('/api/me')).status).toBe(401);
  });
});

describe('the gate before every route', () => {
  const signIn = { email: 'a@b.test', password: 'x' };
  test.each([
    ['no origin', { origin: '' }],
    ['a foreign origin', { origin: 'https://elsewhere.test' }],
    ['an opaque origin', { origin: 'null' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
  ])('a change with %s is refused', async (_case, headers) => {
    const answer = await app.anyone.post('/api/sign-in', signIn, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'foreign-origin' });
  });

  test('a form post is refused', async () => {
    const answer = await app.anyone.post('/api/sign-in', signIn, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(400);
  });

  test('another host name is refused for the API and sent home for a page', async () => {
    expect((await app.anyone.get('/api/me', undefined, { host: '127.0.0.1:3001' })).status).toBe(421);
    const page = await app.anyone.get('/', undefined, { host: '127.0.0.1:3000' });
    expect(page.status).toBe(302);
    expect(page.headers.location).toBe('http://localhost:3000/');
  });

  test('a field that the route does not name is refused', async () => {
    const { accountId } = await buildLearner(app.database);
    const client = await app.as(accountId);
    for (const extra of ['roles', 'id', 'email', 'passwordHash', '__proto__x'])
      expect((await client.patch('/api/me', { givenName: 'A', [extra]: ['administrator'] })).status).toBe(400);
  });

  test('answers are never cached and cannot be framed', async () => {
    const { headers } = await app.anyone.get('/api/instance');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('a new password', () => {
  async function mailedLink(email: string): Promise<string> {
    const row = await rowOf<{ body: string }>(
      app.database,
      `select body from mail where to_address = $1 order by created_at desc limit 1`,
      [email],
    );
    return /#([\w-]{43})/.exec(row?.body ?? '')?.[1] ?? '';
  }

  test('is set once with the link from the mail, and ends every session', async () => {
    const { accountId, email } = await buildLearner(app.database);
    const client = await app.as(accountId);
    expect((await app.anyone.post('/api/password-resets', { email })).body).toEqual({ done: true });
    const token = await mailedLink(email);
    const newPassword = 'lemon tree by the harbour';
    expect(
      (await app.anyone.post('/api/password-resets/completion', { token, newPassword: 'password1234' })).status,
    ).toBe(422);
    expect((await app.anyone.post('/api/password-resets/completion', { token, newPassword })).status).toBe(200);
    expect((await client.get('/api/me')).status).toBe(401);
    const again = await app.anyone.post('/api/password-resets/completion', { token, newPassword });
    expect(again.body).toMatchObject({ code: 'reset-link-invalid' });
    expect((await app.anyone.post('/api/sign-in', { email, password: newPassword })).status).toBe(200);
  });

  test('an unknown address is answered the same and gets no mail', async () => {
    const answer = await app.anyone.post('/api/password-resets', { email: 'stranger@example.test' });
    expect(answer.body).toEqual({ done: true });
    expect(await mailedLink('stranger@example.test')).toBe('');
  });
});

describe('people', () => {
  test('an administrator invites a person and changes their roles; the change holds at once', async () => {
    const admin = await app.as((await buildAdministrator(app.database)).accountId);
    const created = await admin.post<{ id: string }>('/api/people', {
      email: 'New.Trainer@Example.test',
      givenName: 'Ana',
      familyName: 'Ruiz',
      language: 'nl',
      roles: ['learner'],
    });
    expect(created.body).toMatchObject({ email: 'new.trainer@example.test', roles: ['learner'] });
    const person = await app.as(created.body.id);
    expect((await person.get('/api/people')).status).toBe(403);
    await admin.patch(`/api/people/${created.body.id}`, { roles: ['administrator'] });
    const afterwards = await app.as(created.body.id);
    expect((await afterwards.get('/api/people?search=ruiz')).body).toMatchObject({ total: 1 });
    const twice = await admin.post('/api/people', {
      email: 'new.trainer@example.test',
      givenName: 'A',
      familyName: 'B',
      language: 'en',
      roles: ['learner'],
    });
    expect(twice.body).toMatchObject({ code: 'email-taken' });
  });

  test('the last administrator cannot lock everybody out, even when two try at once', async () => {
    const own = await startTestApp();
    const first = await buildAdministrator(own.database);
    const second = await buildAdministrator(own.database);
    const [a, b] = [await own.as(first.accountId), await own.as(second.accountId)];
    const answers = await Promise.all([
      a.patch(`/api/people/${second.accountId}`, { roles: ['learner'] }),
      b.patch(`/api/people/${first.accountId}`, { disabled: true }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).not.toEqual([200, 200]);
    const left = await rowOf<{ n: number }>(
      own.database,
      `select count(*)::int as n from account where 'administrator' = any(roles) and disabled_at is null`,
    );
    expect(left?.n).toBe(1);
    await own.close();
  });
});
