import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { privateKeyOf, publicKeyOf } from './ed25519';

/** What the claims repeat of a credential (Open Badges 3.0, 8.2.2). */
interface Claimed {
  id: string;
  issuer: { id: string };
  validFrom: string;
  validUntil?: string;
}

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** A credential as JWT: its fields are the claims, and the registered claims repeat what they say. */
export async function toJwt(
  credential: Claimed,
  { seed, verificationMethod }: { seed: Uint8Array; verificationMethod: string },
): Promise<string> {
  const { id, issuer, validFrom, validUntil } = credential;
  const claims = {
    ...credential,
    iss: issuer.id,
    jti: id,
    nbf: seconds(validFrom),
    ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
  };
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: verificationMethod })
    .sign(privateKeyOf(seed));
}

/** The key that a JWT names for itself; null for what is no JWT or names none. */
export function keyNamedIn(jwt: string): string | null {
  try {
    return decodeProtectedHeader(jwt).kid ?? null;
  } catch {
    return null;
  }
}

/** What a JWT says, when the holder of this key signed it with EdDSA; null for every other algorithm, `none` first. */
export async function readJwt(jwt: string, publicKey: Uint8Array): Promise<unknown> {
  try {
    const { payload } = await compactVerify(jwt, publicKeyOf(publicKey), { algorithms: ['EdDSA'] });
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    return null;
  }
}
