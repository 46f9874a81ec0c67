import { randomBytes } from 'node:crypto';
import { addProof, proofHolds } from './data-integrity';
import { publicBytesOf } from './ed25519';
import { credentialsContext } from './packaged-contexts';

const seed = randomBytes(32);
const wish = { seed, verificationMethod: 'did:web:learn.example.org#key', created: new Date('2026-11-25T10:00:00Z') };
const document = {
  '@context': [credentialsContext],
  id: 'https://learn.example.org/1',
  type: ['VerifiableCredential'],
  issuer: 'did:web:learn.example.org',
  name: 'Ένα μάθημα',
  credentialSubject: { id: 'https://learn.example.org/2' },
};

test('a proof holds for what was signed, however its fields are ordered', async () => {
  const signed = await addProof(document, wish);
  expect(await proofHolds(signed, publicBytesOf(seed))).toBe(true);
  const { '@context': context, ...rest } = signed;
  expect(await proofHolds({ ...rest, '@context': context }, publicBytesOf(seed))).toBe(true);
});

test('a proof holds for nothing else', async () => {
  const signed = await addProof(document, wish);
  const { proof } = signed;
  const key = publicBytesOf(seed);
  for (const bad of [
    { ...signed, name: 'Another' },
    { ...signed, added: 'a word that no context knows' },
    { ...signed, '@context': [credentialsContext, 'https://evil.example/context'] },
    { ...signed, proof: { ...proof, created: '2026-11-25T10:00:01Z' } },
    { ...signed, proof: { ...proof, proofValue: proof.proofValue.slice(0, -1) } },
    { ...signed, proof: { ...proof, proofValue: '' } },
  ])
    expect(await proofHolds(bad, key)).toBe(false);
  expect(await proofHolds(signed, publicBytesOf(randomBytes(32)))).toBe(false);
});

test('what no context defines is not signed at all', async () => {
  await expect(addProof({ ...document, added: 'nowhere defined' }, wish)).rejects.toThrow();
});
