import type { ManagedCertificate } from '@amelie/contract';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { buildStaff } from '../../testing/builders';
import { allRight, handIn, sitDown } from '../../testing/quiz-sitting';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app';
import { addProof } from './data-integrity';
import { publicBytesOf } from './ed25519';
import { rotateIssuerKey } from './issuer-keys';
import { toMultikey } from './multikey';

interface Credential {
  '@context': string[];
  id: string;
  issuer: { id: string; name: string };
  name: string;
  validUntil?: string;
  credentialSubject: { identifier: { identityHash: string }[] };
  credentialStatus: { statusPurpose: string; statusListCredential: string; statusListIndex: string }[];
  proof: { verificationMethod: string; proofValue: string };
}

let app: TestApp;
let staff: TestClient;
beforeAll(async () => {
  app = await startTestApp({ INSTANCE_NAME: 'Training Centre Σάμος' });
  staff = await app.as((await buildStaff(app.database)).accountId);
});
afterAll(() => app.close());

// Each asks as somebody else does: the limit on one address is another test's.
let asked = 0;
const fetch = <Body>(path: string) => {
  asked += 1;
  return app.app
    .inject({ url: path, headers: { host: 'localhost:3000' }, remoteAddress: `10.1.${asked >> 8}.${asked & 255}` })
    .then((answer) => ({ answer, body: answer.json<Body>() }));
};
const pathOf = (url: string) => url.slice(app.config.appOrigin.length);

async function earned(did: 'web' | 'key' = 'web') {
  const { certificateId } = await handIn(await sitDown(app), allRight);
  const path = `/api/certificates/${certificateId ?? ''}/credential?did=${did}`;
  return { certificateId: certificateId ?? '', path, credential: (await fetch<Credential>(path)).body };
}

/** What a verifier would have fetched: the issuer's document and the status lists. */
async function documentsFor({ credentialStatus }: Credential): Promise<Record<string, unknown>> {
  const did = (await fetch<{ id: string }>('/.well-known/did.json')).body;
  const lists = credentialStatus.map(async ({ statusListCredential: url }) => [url, (await fetch(pathOf(url))).body]);
  return { [did.id]: did, ...(Object.fromEntries(await Promise.all(lists)) as object) };
}

interface Elsewhere {
  verified: boolean;
  /** The purposes of the status lists in which it is marked. */
  set: string[];
  said: string;
}

function verifyElsewhere(credential: unknown, documents: Record<string, unknown>, now?: string): Elsewhere {
  const script = join(__dirname, '../../../../../tools/jest/verify-credential.mjs');
  const input = JSON.stringify({ credential, documents, now });
  const { stdout, stderr } = spawnSync(process.execPath, [script], { input, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Elsewhere;
}

describe('a credential, before a verifier that is not ours and has no network', () => {
  test.each(['web', 'key'] as const)('is accepted under the issuer’s did:%s', async (did) => {
    const { credential } = await earned(did);
    expect(credential.issuer.id).toMatch(did === 'web' ? /^did:web:localhost%3A3000$/ : /^did:key:z6Mk/);
    expect(verifyElsewhere(credential, await documentsFor(credential))).toEqual({ verified: true, set: [], said: '' });
  });

  test('is refused with one changed letter, wherever it stands', async () => {
    const { credential } = await earned();
    const documents = await documentsFor(credential);
    const named = structuredClone(credential);
    named.credentialSubject.identifier[0] = {
      ...named.credentialSubject.identifier[0],
      identityHash: 'Eleni Papadopoulos',
    };
    for (const altered of [
      { ...credential, name: `${credential.name}.` },
      named,
      { ...credential, validUntil: '2999-01-01T00:00:00Z' },
      { ...credential, issuer: { ...credential.issuer, name: 'Another' } },
    ])
      expect(verifyElsewhere(altered, documents).verified).toBe(false);
  });

  test('is refused when somebody else signed it in our name', async () => {
    const { credential } = await earned();
    const documents = await documentsFor(credential);
    const seed = randomBytes(32);
    const { proof, ...content } = credential;
    const strange = `${credential.issuer.id}#${toMultikey(publicBytesOf(seed))}`;
    for (const verificationMethod of [proof.verificationMethod, strange]) {
      const forged = await addProof(content, { seed, verificationMethod, created: new Date() });
      expect(verifyElsewhere(forged, documents).verified).toBe(false);
    }
  });

  test('is refused once it is suspended, and accepted again', async () => {
    const { credential, certificateId } = await earned();
    const path = `/api/certificates/${certificateId}`;
    const change = (what: string, body: object) => staff.post<ManagedCertificate>(`${path}/${what}`, body);
    await change('suspend', { reason: 'under-review', note: '' });
    expect(verifyElsewhere(credential, await documentsFor(credential))).toMatchObject({ set: ['suspension'] });
    await change('reinstate', { note: '' });
    expect(verifyElsewhere(credential, await documentsFor(credential)).verified).toBe(true);
  });

  test('is refused once it is withdrawn or replaced; what replaced it is accepted', async () => {
    const { credential, certificateId } = await earned();
    const corrected = { holder: '<img src=x onerror=alert(1)> Ελένη العربية', note: '' };
    const { body } = await staff.post<ManagedCertificate>(`/api/certificates/${certificateId}/supersede`, corrected);
    expect(verifyElsewhere(credential, await documentsFor(credential))).toMatchObject({ set: ['revocation'] });
    const second = (await fetch<Credential>(`/api/certificates/${body.id}/credential`)).body;
    expect(second.credentialSubject.identifier[0]?.identityHash).toBe(corrected.holder);
    expect(verifyElsewhere(second, await documentsFor(second)).verified).toBe(true);
    await staff.post(`/api/certificates/${body.id}/revoke`, { reason: 'issued-in-error', note: '' });
    expect(verifyElsewhere(second, await documentsFor(second)).verified).toBe(false);
  });

  test('is refused with a status list whose time is over', async () => {
    const { credential } = await earned();
    const documents = await documentsFor(credential);
    const late = await Promise.all(
      credential.credentialStatus.map(async ({ statusListCredential: url }) => {
        const { proof, ...list } = documents[url] as { '@context': string[]; proof: unknown };
        void proof;
        const { seed } = await signerOf();
        const created = new Date('2020-01-01T00:00:00Z');
        const old = { ...list, validFrom: '2020-01-01T00:00:00Z', validUntil: '2020-01-02T00:00:00Z' };
        const { verificationMethod } = credential.proof;
        return [url, await addProof(old, { seed, verificationMethod, created })] as const;
      }),
    );
    const answer = verifyElsewhere(credential, { ...documents, ...Object.fromEntries(late) });
    expect(answer).toMatchObject({
      verified: false,
      set: [],
      said: expect.stringContaining('after "validUntil"') as string,
    });
  });
});

const signerOf = async () => {
  const sql = `select s.value as seed from secret s join issuer_key k on s.name = 'issuer-key:' || k.id where k.retired_at is null`;
  const [row] = await app.database.query<{ seed: Buffer }[]>(sql);
  if (!row) throw new Error('no key');
  return row;
};

describe('the issuer', () => {
  test('asked twice, gives the same bytes', async () => {
    const { path, credential } = await earned();
    expect((await fetch<Credential>(path)).body).toEqual(credential);
  });

  test('goes on with another key; what the old one signed stays valid, unless it fell into other hands', async () => {
    const { credential, path } = await earned();
    await rotateIssuerKey(app.database, { compromised: false, now: new Date() });
    expect(verifyElsewhere(credential, await documentsFor(credential)).verified).toBe(true);
    const again = (await fetch<Credential>(path)).body;
    expect(again.proof.verificationMethod).not.toBe(credential.proof.verificationMethod);
    expect(verifyElsewhere(again, await documentsFor(again)).verified).toBe(true);
    await rotateIssuerKey(app.database, { compromised: true, now: new Date() });
    expect(verifyElsewhere(again, await documentsFor(again)).verified).toBe(false);
    expect(verifyElsewhere(credential, await documentsFor(credential)).verified).toBe(true);
    const left = `select count(*)::int as n from secret where name like 'issuer-key:%'`;
    expect(await app.database.query(left)).toEqual([{ n: 1 }]);
  });

  test('tells guesses nothing, and verifiers in other pages what is public', async () => {
    const { answer } = await fetch(`/api/certificates/${'A'.repeat(22)}/credential`);
    expect(answer.statusCode).toBe(404);
    const did = await fetch('/.well-known/did.json');
    expect(did.answer.headers).toMatchObject({ 'access-control-allow-origin': '*' });
    expect((await fetch('/credentials/status/revocation-7')).answer.statusCode).toBe(404);
    expect((await fetch('/credentials/status/other-0')).answer.statusCode).toBe(400);
  });
});
