import { createHmac, randomBytes } from 'node:crypto';
import { keyNamedIn, readJwt, toJwt } from './credential-jwt';
import { publicBytesOf } from './ed25519';

const seed = randomBytes(32);
const publicKey = publicBytesOf(seed);
const credential = {
  id: 'https://learn.example.org/api/certificates/x/credential',
  issuer: { id: 'did:web:learn.example.org' },
  validFrom: '2026-11-25T10:00:00Z',
  validUntil: '2028-11-25T10:00:00Z',
  name: 'Ένα μάθημα',
};
const kid = 'did:web:learn.example.org#key';
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a credential as JWT says the same, and repeats it in the registered claims', async () => {
  const jwt = await toJwt(credential, { seed, verificationMethod: kid });
  expect(keyNamedIn(jwt)).toBe(kid);
  expect(await readJwt(jwt, publicKey)).toEqual({
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: Date.parse(credential.validFrom) / 1000,
    exp: Date.parse(credential.validUntil) / 1000,
  });
});

test('one without a signature, with another key, or by another way of signing is refused', async () => {
  const jwt = await toJwt(credential, { seed, verificationMethod: kid });
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const none = `${base64({ alg: 'none', kid })}.${payload}.`;
  const hs256 = `${base64({ alg: 'HS256', kid })}.${payload}`;
  const confused = `${hs256}.${createHmac('sha256', publicKey).update(hs256).digest('base64url')}`;
  const foreign = await toJwt(credential, { seed: randomBytes(32), verificationMethod: kid });
  const altered = `${header}.${base64({ ...credential, name: 'Another' })}.${signature}`;
  for (const bad of [none, `${none}${signature}`, confused, foreign, altered, '', 'a.b', 'a.b.c', 'a.b.c.d.e'])
    expect(await readJwt(bad, publicKey)).toBeNull();
});
