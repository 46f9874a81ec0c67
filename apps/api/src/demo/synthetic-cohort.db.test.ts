import { certifiedStatistics } from '../statistics/certified-statistics';
import { ensureTarget } from '../programmes/ensure-target';
import { rowOf } from '../platform/database/database';
import { type BuiltCourse, buildPublishedCourse } from '../testing/builders';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { seedSyntheticCohort } from './synthetic-cohort';

let opened: TestDatabase;
let course: BuiltCourse;

beforeAll(async () => {
  opened = await openTestDatabase();
  course = await buildPublishedCourse(opened.database, {
    modules: [{ kind: 'page' }, { kind: 'quiz' }],
    reviewFlags: [{ reviewer: 'clinician', what: 'a check', where: 'm1' }],
  });
  await ensureTarget(opened.database);
  await seedSyntheticCohort(opened.database, { ...course, now: new Date() });
});
afterAll(() => opened.close());

const counted = (sql: string) => rowOf<{ count: number }>(opened.database, `select count(*)::int as count from ${sql}`);

describe('the synthetic cohort', () => {
  test('is 1,150 persons, all marked, who can neither sign in nor get a mail', async () => {
    expect((await counted(`account where synthetic`))?.count).toBe(1150);
    expect((await counted(`account where synthetic and password_hash is null`))?.count).toBe(1150);
    expect((await counted(`account where synthetic and email not like '%@synthetic.test'`))?.count).toBe(0);
    expect((await counted(`outbox`))?.count).toBe(0);
  });

  test('has 137 certified persons inside the period, marked as synthetic and as draft', async () => {
    const statistics = await certifiedStatistics(opened.database);
    expect(statistics).toMatchObject({ certified: 137, synthetic: 137 });
    expect((await counted(`certificate where synthetic and draft and pdf_sha256 is null`))?.count).toBe(137);
  });

  test('lets every breakdown show something and hide something', async () => {
    const { breakdowns } = await certifiedStatistics(opened.database);
    for (const { cells } of breakdowns) {
      expect(cells.filter(({ count }) => count !== null).length).toBeGreaterThan(1);
      expect(cells.filter(({ count }) => count === null).length).toBeGreaterThan(1);
    }
  });

  test('whoever is certified has completed every module, and nobody else all of them', async () => {
    const row = await rowOf<{ wrong: number }>(
      opened.database,
      `select count(*)::int as wrong from enrolment e
       where (e.completed_at is not null) is distinct from
         ((select count(*) from module_progress p where p.enrolment_id = e.id and p.state = 'completed') = 2)`,
    );
    expect(row?.wrong).toBe(0);
  });

  test('nothing of it lies in the future', async () => {
    const row = await rowOf<{ late: boolean }>(
      opened.database,
      `select bool_or(e.enrolled_at > now() or e.last_active_at > now() or e.completed_at > now()) as late from enrolment e`,
    );
    expect(row?.late).toBe(false);
  });
});
