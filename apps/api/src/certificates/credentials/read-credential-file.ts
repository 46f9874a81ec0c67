import { z } from 'zod';
import { keyNamedIn, readJwt } from './credential-jwt';
import { type DataIntegrityProof, proofHolds } from './data-integrity';

const text = z.string().max(2000);

/** The parts of a credential that can be held against a certificate, whatever else is in it. */
const Claimed = z.looseObject({
  '@context': z.array(text).max(10),
  id: text,
  issuer: z.looseObject({ id: text, name: text.optional() }),
  validFrom: text.optional(),
  validUntil: text.optional(),
  credentialSubject: z.looseObject({
    identifier: z
      .array(z.looseObject({ identityHash: text }))
      .max(10)
      .optional(),
    activityEndDate: text.optional(),
    achievement: z.looseObject({ name: text, version: text.optional(), inLanguage: text.optional() }),
    result: z
      .array(z.looseObject({ value: text }))
      .max(10)
      .optional(),
  }),
});
export type ClaimedCredential = z.infer<typeof Claimed>;

const Proof = z.object({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: text,
  verificationMethod: text,
  proofPurpose: z.literal('assertionMethod'),
  proofValue: text,
}) satisfies z.ZodType<DataIntegrityProof>;

/** A file that says it is a credential; nothing of it is believed yet. */
export interface CredentialFile {
  claimed: ClaimedCredential;
  /** The key that it names; null where it is not signed in a way that is known here. */
  verificationMethod: string | null;
  holdsUnder(publicKey: Uint8Array): Promise<boolean>;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function readLinked(content: string): CredentialFile | null {
  const parsed = Claimed.safeParse(parseJson(content));
  if (!parsed.success) return null;
  const { proof, ...claimed } = parsed.data;
  const known = Proof.safeParse(proof);
  if (!known.success) return { claimed, verificationMethod: null, holdsUnder: () => Promise.resolve(false) };
  return {
    claimed,
    verificationMethod: known.data.verificationMethod,
    holdsUnder: (publicKey) => proofHolds({ ...claimed, proof: known.data }, publicKey),
  };
}

const registered = new Set(['iss', 'jti', 'nbf', 'exp', 'sub']);

function readSigned(content: string): CredentialFile | null {
  const payload = /^[A-Za-z0-9_-]+\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]*$/.exec(content)?.[1];
  const parsed = Claimed.safeParse(parseJson(Buffer.from(payload ?? '', 'base64url').toString('utf8')));
  if (!parsed.success) return null;
  const claims = Object.entries(parsed.data).filter(([name]) => !registered.has(name));
  const claimed = Claimed.parse(Object.fromEntries(claims));
  const holdsUnder = async (publicKey: Uint8Array) => (await readJwt(content, publicKey)) !== null;
  return { claimed, verificationMethod: keyNamedIn(content), holdsUnder };
}

/** Reads a credential file, JSON-LD or JWT; null for what is neither. */
export function readCredentialFile(content: string): CredentialFile | null {
  const trimmed = content.trim();
  return trimmed.startsWith('{') ? readLinked(trimmed) : readSigned(trimmed);
}
