import type { FileCheck } from '@amelie/contract';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { allRight, handIn, sitDown } from '../../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { CertificatesJobs } from '../certificates.jobs';
import { toJwt } from './credential-jwt';
import { addProof } from './data-integrity';

interface Credential {
  '@context': string[];
  id: string;
  issuer: { id: string };
  validFrom: string;
  credentialSubject: { identifier: { identityHash: string }[]; result: { value: string }[] };
  credentialStatus: unknown[];
  proof: { verificationMethod: string };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 30_000);
afterAll(() => app.close());

// Each asks as somebody else does: the limit on one address is another test's.
let asked = 0;
async function inject(url: string, payload?: unknown) {
  asked += 1;
  const { host, origin } = new URL(app.config.appOrigin);
  return app.app.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url,
    remoteAddress: `10.2.${asked >> 8}.${asked & 255}`,
    headers: { host, ...(payload === undefined ? {} : { origin, 'content-type': 'application/json' }) },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
}

async function earned() {
  const sat = await sitDown(app);
  const { certificateId } = await handIn(sat, allRight);
  const path = `/api/certificates/${certificateId ?? ''}/credential`;
  const json = (await inject(path)).body;
  const jwt = (await inject(`${path}?format=jwt`)).body;
  return { ...sat, certificateId: certificateId ?? '', json, jwt, credential: JSON.parse(json) as Credential };
}

const check = async (content: unknown, more: object = {}) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return (await inject('/api/verify/files', { kind: 'credential', content: text, ...more })).json<FileCheck>();
};

test('a file as it was downloaded is genuine, as JSON and as JWT, under either name of the issuer', async () => {
  const { json, jwt, certificateId } = await earned();
  const byKey = `/api/certificates/${certificateId}/credential?did=key`;
  for (const content of [json, jwt, (await inject(byKey)).body, (await inject(`${byKey}&format=jwt`)).body]) {
    const answer = await check(content);
    expect(answer).toMatchObject({ verdict: 'genuine', differences: [], certificate: { id: certificateId } });
  }
});

test('says what was changed: the name, the result, and what nobody shows', async () => {
  const { credential } = await earned();
  const altered = structuredClone(credential);
  altered.credentialSubject.identifier[0] = { identityHash: 'Marek Nowak' };
  altered.credentialSubject.result[0] = { value: '99' };
  expect(await check(altered)).toMatchObject({
    verdict: 'altered',
    differences: [
      { fact: 'holder', inFile: 'Marek Nowak', onRecord: 'Eleni Papadopoulou' },
      { fact: 'score', inFile: '99', onRecord: '100' },
    ],
  });
  const hidden = { ...credential, credentialStatus: [] };
  expect(await check(hidden)).toMatchObject({ verdict: 'altered', differences: [{ fact: 'other' }] });
  expect(await check({ ...credential, validUntil: '2999-01-01T00:00:00Z' })).toMatchObject({
    differences: [{ fact: 'valid-until', inFile: '2999-01-01T00:00:00Z', onRecord: null }],
  });
});

test('right words without a signature of ours are not genuine: none, another key, another algorithm', async () => {
  const { credential, jwt } = await earned();
  const { proof, ...content } = credential;
  const seed = randomBytes(32);
  const { verificationMethod } = proof;
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = jwt.split('.')[1] ?? '';
  const hs256 = `${base64({ alg: 'HS256', kid: verificationMethod })}.${payload}`;
  for (const forged of [
    content,
    { ...content, proof: { ...proof, proofValue: 'z1' } },
    await addProof(content, { seed, verificationMethod, created: new Date() }),
    await toJwt(content, { seed, verificationMethod }),
    `${base64({ alg: 'none', kid: verificationMethod })}.${payload}.`,
    `${base64({ alg: 'none' })}.${payload}.`,
    `${hs256}.${createHmac('sha256', 'x').update(hs256).digest('base64url')}`,
  ])
    expect(await check(forged)).toMatchObject({ verdict: 'unsigned', differences: [] });
});

test('another issuer is named as a difference, whoever signed', async () => {
  const { credential } = await earned();
  const { proof: _proof, ...content } = credential;
  const foreign = { ...content, issuer: { ...content.issuer, id: 'did:web:evil.example' } };
  const forged = await addProof(foreign, {
    seed: randomBytes(32),
    verificationMethod: 'did:web:evil.example#key',
    created: new Date(),
  });
  expect(await check(forged)).toMatchObject({ verdict: 'altered', differences: [{ fact: 'issuer' }] });
});

test('what is not ours, was never issued or is no credential is told apart, and tells nothing', async () => {
  const { credential } = await earned();
  const elsewhere = { ...credential, id: credential.id.replace('localhost', 'evil.example') };
  const never = { ...credential, id: credential.id.replace(/[\w-]{22}/, 'A'.repeat(22)) };
  const nothing = { certificate: null, differences: [] };
  expect(await check(elsewhere)).toEqual({ verdict: 'foreign', ...nothing });
  expect(await check(never)).toEqual({ verdict: 'unknown', ...nothing });
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const content of ['', '{}', '{', 'a.b.c', '..', 'null', '{"id":1}', deep, `{"@context":${deep}}`])
    expect(await check(content)).toEqual({ verdict: 'unreadable', ...nothing });
});

test('a PDF is the one that was issued, or was changed, or is unknown', async () => {
  const { certificateId, client } = await earned();
  await app.app.get(CertificatesJobs).render({ certificateId });
  const { host } = new URL(app.config.appOrigin);
  const pdf = await client.get(`/api/my/certificates/${certificateId}/pdf`, undefined, { host });
  expect(pdf.status).toBe(200);
  const [row] = await app.database.query<{ sha256: string }[]>(
    `select pdf_sha256 as sha256 from certificate where id = $1`,
    [certificateId],
  );
  const hash = row?.sha256 ?? '';
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await check(hash, { kind: 'pdf' })).toMatchObject({ verdict: 'genuine', certificate: { id: certificateId } });
  const other = createHash('sha256').update('another').digest('hex');
  expect(await check(other, { kind: 'pdf', certificateId })).toMatchObject({ verdict: 'altered', differences: [] });
  expect(await check(other, { kind: 'pdf' })).toEqual({ verdict: 'unknown', certificate: null, differences: [] });
});

test('files cannot be tried without end', async () => {
  const tries = Array.from({ length: 35 }, () =>
    app.anyone.post('/api/verify/files', { kind: 'pdf', content: 'a'.repeat(64) }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
});
