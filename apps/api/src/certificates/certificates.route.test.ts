import { newPublicId } from '@amelie/ground';
import type { MyCertificate } from '@amelie/contract';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { buildLearner } from '../testing/builders';
import { allRight, handIn, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';
import { CertificatesJobs } from './certificates.jobs';
import { sweepUnrendered } from './sweep-unrendered';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ INSTANCE_NAME: 'Training Centre Σάμος' });
});
afterAll(() => app.close());

const render = (certificateId: string) => app.app.get(CertificatesJobs).render({ certificateId });

/** A learner who has earned a certificate whose PDF is not made yet. */
async function certified() {
  const sat = await sitDown(app);
  const { certificateId } = await handIn(sat, allRight);
  if (!certificateId) throw new Error('no certificate');
  const mine = async () =>
    (await sat.client.get<{ certificates: MyCertificate[] }>('/api/my/certificates')).body.certificates;
  return { ...sat, certificateId, mine, pdfPath: `/api/my/certificates/${certificateId}/pdf` };
}

const rowOf = async (id: string) => {
  const [row] = await app.database.query<{ pdf_sha256: string | null; rendered_at: Date | null }[]>(
    `select pdf_sha256, rendered_at from certificate where id = $1`,
    [id],
  );
  return row;
};

describe('my certificate', () => {
  test('is listed at once, and its PDF when it is made', async () => {
    const { client, certificateId, mine, pdfPath } = await certified();
    expect(await mine()).toMatchObject([
      {
        id: certificateId,
        state: 'issued',
        draft: false,
        language: 'en',
        score: 1,
        pdfReady: false,
        verifyUrl: `${app.config.appOrigin}/verify/${certificateId}`,
      },
    ]);
    const early = await client.get(pdfPath);
    expect([early.status, early.body.code]).toEqual([409, 'certificate-not-ready']);
    await render(certificateId);
    expect(await mine()).toMatchObject([{ pdfReady: true }]);
    const pdf = await client.get(pdfPath);
    expect(pdf.status).toBe(200);
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toMatch(/^attachment; filename="document-\d{4}-\d\d-\d\d\.pdf"$/);
  });

  test('is rendered once by any number of jobs, also at the same moment', async () => {
    const { certificateId } = await certified();
    await Promise.all([render(certificateId), render(certificateId), render(certificateId)]);
    const first = await rowOf(certificateId);
    await render(certificateId);
    expect(await rowOf(certificateId)).toEqual(first);
    expect(first?.pdf_sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is not found by another learner, and tells nobody who hasn't signed in", async () => {
    const { certificateId, pdfPath } = await certified();
    await render(certificateId);
    const stranger = await app.as((await buildLearner(app.database)).accountId);
    const [strange, unknown] = [
      await stranger.get(pdfPath),
      await stranger.get(`/api/my/certificates/${newPublicId()}/pdf`),
    ];
    expect({ ...strange.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect(strange.status).toBe(404);
    expect((await stranger.get<{ certificates: unknown[] }>('/api/my/certificates')).body.certificates).toEqual([]);
    expect((await app.anyone.get(pdfPath)).status).toBe(401);
  });

  test('has its job, and the job has its one handler', async () => {
    const { certificateId } = await certified();
    const rows = await app.database.query<{ job: string; payload: unknown }[]>(
      `select job, payload from outbox where dedupe_key = $1`,
      [`render-certificate:${certificateId}`],
    );
    expect(rows).toEqual([{ job: 'render-certificate', payload: { certificateId } }]);
    const handlers = app.app.get(JobHandlers);
    handlers.collect();
    await handlers.run('render-certificate', { certificateId });
    expect((await rowOf(certificateId))?.rendered_at).not.toBeNull();
  });

  test('that has waited for more than a minute is asked for again, once in ten minutes', async () => {
    const { certificateId } = await certified();
    const asked = async () =>
      (
        await app.database.query<unknown[]>(`select 1 from outbox where payload->>'certificateId' = $1`, [
          certificateId,
        ])
      ).length;
    await sweepUnrendered(app.database, new Date());
    expect(await asked()).toBe(1);
    const later = new Date(Date.now() + 120_000);
    await sweepUnrendered(app.database, later);
    await sweepUnrendered(app.database, later);
    expect(await asked()).toBe(2);
    await render(certificateId);
    await sweepUnrendered(app.database, new Date(Date.now() + 3_600_000));
    expect(await asked()).toBe(2);
  });
});

describe('checking a certificate', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('shows what it attests to whoever has its address', async () => {
    const { certificateId } = await certified();
    const { status, body } = await app.anyone.get(`/api/verify/${certificateId}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: certificateId,
      state: 'issued',
      issuedAt: expect.any(String) as string,
      since: null,
      reason: null,
      expiresAt: null,
      supersededBy: null,
      synthetic: false,
      attested: {
        holder: 'Eleni Papadopoulou',
        courseTitle: 'A course',
        courseVersion: 1,
        language: 'en',
        minutes: 10,
        score: 1,
        completedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        issuer: 'Training Centre Σάμος',
        draft: false,
        credit: 'none',
      },
    });
  });

  test('says when it was revoked', async () => {
    const { certificateId } = await certified();
    await app.database.query(`update certificate set revoked_at = now() where id = $1`, [certificateId]);
    expect((await app.anyone.get(`/api/verify/${certificateId}`)).body).toMatchObject({
      state: 'revoked',
      since: expect.any(String) as string,
    });
  });

  test('answers guesses all alike', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => app.anyone.get(`/api/verify/${newPublicId()}`)));
    const bodies = answers.map((answer) => JSON.stringify({ ...answer.body, requestId: '' }));
    expect(new Set(bodies).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  test('is slow for who guesses, and no made-up sender address helps', async () => {
    const guesses = [];
    for (let turn = 0; turn < 40; turn += 1)
      guesses.push(await app.anyone.get(`/api/verify/${newPublicId()}`, undefined, from(`10.0.0.${turn}`)));
    expect(guesses.at(-1)).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(guesses.filter((answer) => answer.status === 404).length).toBeLessThanOrEqual(30);
  });
});
