import type { Target } from '@amelie/contract';
import { newId } from '@amelie/ground';
import { rowOf } from '../platform/database/database';
import { buildLearner, buildStaff } from '../testing/builders';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { ensureTarget } from './ensure-target';
import { readTarget } from './target.queries';

let app: TestApp;
let staff: TestClient;
let target: Target;

beforeAll(async () => {
  app = await startTestApp();
  await Promise.all([ensureTarget(app.database), ensureTarget(app.database)]);
  const found = await readTarget(app.database, 'certified-professionals');
  if (!found) throw new Error('no target');
  target = found;
  staff = await app.as((await buildStaff(app.database)).accountId);
});
afterAll(() => app.close());

describe('changing the target', () => {
  test('staff change number and period; before and after are in the audit', async () => {
    const wish = { target: 240, from: '2025-03-01', until: '2027-02-28' };
    const { status, body } = await staff.patch<Target>(`/api/programme/targets/${target.id}`, wish);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...wish, name: target.name });
    const audit = await rowOf<{ detail: unknown }>(
      app.database,
      `select detail from audit_event where action = 'change-target'`,
    );
    expect(audit?.detail).toEqual({
      before: { target: 200, from: target.from, until: target.until },
      after: wish,
    });
  });

  test.each([
    ['begins within a month', { from: '2025-03-02' }],
    ['ends within a month', { until: '2027-02-27' }],
    ['is shorter than three months', { from: '2025-03-01', until: '2025-04-30' }],
    ['ends before it begins', { from: '2025-03-01', until: '2024-12-31' }],
  ])('a period that %s is refused', async (_, wish) => {
    const { status, body } = await staff.patch(`/api/programme/targets/${target.id}`, wish);
    expect(status).toBe(400);
    expect(body.code).toBe('bad-request');
  });

  test('a learner may not, and an unknown target is not found', async () => {
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.patch(`/api/programme/targets/${target.id}`, { target: 1 })).status).toBe(403);
    expect((await staff.patch(`/api/programme/targets/${newId()}`, { target: 1 })).status).toBe(404);
  });
});
