import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes (OWASP Password Storage). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nobody's password, so that an unknown account takes as long as a known one (attack-tests.md D2). */
const nobody = hash('nobody has this password', cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** True when the password fits. Without a hash it takes the same time and answers false. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password).catch(() => false);
  return fits && stored !== null;
}
