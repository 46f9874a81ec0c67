import type { CertifiedStatistics } from '@amelie/contract';
import { ensureTarget } from '../programmes/ensure-target';
import { buildCompletion } from '../testing/build-completion';
import { type BuiltCourse, buildLearner, buildPublishedCourse, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { countCertifiedGroups } from './certified.queries';

let app: TestApp;
let staff: TestClient;
let course: BuiltCourse;
let other: BuiltCourse;

/** The middle of the month that lies so many months ago. */
const monthsAgo = (count: number) => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - count, 15));
};

async function certify(count: number, facts: Record<string, string>, at: Date): Promise<void> {
  for (let person = 0; person < count; person += 1) {
    const { accountId } = await buildLearner(app.database, facts);
    await buildCompletion(app.database, { accountId, course, at });
  }
}

async function read(): Promise<CertifiedStatistics> {
  const { status, body } = await staff.get<CertifiedStatistics>('/api/programme/certified');
  expect(status).toBe(200);
  return body;
}

const cellsOf = (statistics: CertifiedStatistics, by: string) =>
  Object.fromEntries(
    (statistics.breakdowns.find((one) => one.by === by)?.cells ?? []).map(({ key, count }) => [key, count]),
  );

beforeAll(async () => {
  app = await startTestApp();
  await ensureTarget(app.database);
  await ensureTarget(app.database);
  staff = await app.as((await buildStaff(app.database)).accountId);
  course = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz' }] });
  other = await buildPublishedCourse(app.database, { modules: [{ kind: 'quiz' }] });
});
afterAll(() => app.close());

describe('certified professionals', () => {
  test('a learner sees nothing of the programme, a visitor is asked to sign in', async () => {
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.get('/api/programme/certified')).status).toBe(403);
    expect((await app.anyone.get('/api/programme/certified')).status).toBe(401);
  });

  test('the first target is there once, of two years in whole months', async () => {
    const { target, certified, threshold } = await read();
    expect(target).toMatchObject({ indicator: 'certified-professionals', target: 200 });
    expect(target.from).toMatch(/-01$/);
    expect(certified).toBe(0);
    expect(threshold).toBe(10);
    const [row] = await app.database.query<{ count: number }[]>(`select count(*)::int as count from target`);
    expect(row?.count).toBe(1);
  });

  test('each person counts once; revoked certificates and those outside the period do not', async () => {
    const at = monthsAgo(2);
    const twice = await buildLearner(app.database, { country: 'GR' });
    await buildCompletion(app.database, { accountId: twice.accountId, course, at });
    await buildCompletion(app.database, { accountId: twice.accountId, course: other, at: monthsAgo(1) });
    const revoked = await buildLearner(app.database, { country: 'GR' });
    const certificate = { revokedAt: new Date() };
    await buildCompletion(app.database, { accountId: revoked.accountId, course, at, certificate });
    const early = await buildLearner(app.database, { country: 'GR' });
    await buildCompletion(app.database, { accountId: early.accountId, course, at: monthsAgo(40) });
    const without = await buildLearner(app.database, { country: 'GR' });
    await buildCompletion(app.database, { accountId: without.accountId, course, at, certificate: null });
    expect((await read()).certified).toBe(1);
  });

  test('whoever is certified in one month and again in the next counts in the first', async () => {
    await certify(10, { country: 'GR', profession: 'nurse', gender: 'woman' }, monthsAgo(2));
    const { target } = await read();
    const months = (await countCertifiedGroups(app.database, target)).filter(({ by }) => by === 'month');
    expect(months).toEqual([{ by: 'month', key: monthsAgo(2).toISOString().slice(0, 7), count: 11 }]);
  });

  test('a breakdown hides small groups and rounds large ones; the headline stays exact', async () => {
    await certify(12, { country: 'DE', profession: 'midwife', gender: 'woman' }, monthsAgo(3));
    await certify(26, { country: 'IT', profession: 'physician', gender: 'man' }, monthsAgo(4));
    await certify(3, { country: 'BE', profession: 'nurse', gender: 'man' }, monthsAgo(4));
    const statistics = await read();
    expect(statistics.certified).toBe(52);
    const countries = cellsOf(statistics, 'country');
    expect(countries).toMatchObject({ IT: 25, BE: null, other: null, unknown: null });
    const shown = statistics.breakdowns.flatMap(({ cells }) => cells.map(({ count }) => count));
    for (const count of shown) expect(count === null || (count >= 10 && count % 5 === 0)).toBe(true);
  });

  test('one small group alone takes a second one with it: it could be reckoned from the total', async () => {
    const genders = cellsOf(await read(), 'gender');
    const hidden = Object.values(genders).filter((count) => count === null);
    expect(genders['non-binary']).toBeNull();
    expect(hidden.length).toBeGreaterThan(1);
  });

  test('every value is listed whether or not anybody has it, and this month is not', async () => {
    const statistics = await read();
    expect(Object.keys(cellsOf(statistics, 'profession'))).toHaveLength(9);
    const gender = ['woman', 'man', 'non-binary', 'undisclosed', 'unknown'];
    expect(Object.keys(cellsOf(statistics, 'gender'))).toEqual(gender);
    const months = Object.keys(cellsOf(statistics, 'month'));
    expect(months).not.toContain(new Date().toISOString().slice(0, 7));
    expect(months).toHaveLength(14);
  });

  test('a certificate whose holder was erased still counts', async () => {
    const { certified } = await read();
    await app.database.query(
      `update certificate set account_id = null where id = (select min(c.id) from certificate c join account a on a.id = c.account_id
         where a.country = 'DE' and c.revoked_at is null)`,
    );
    expect((await read()).certified).toBe(certified);
  });
});
