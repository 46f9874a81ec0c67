import { hash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A time-ordered uuid (v7) for rows. */
export function newId(): string {
  return v7();
}

/** A secret that stands in links and cookies: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A name for what is public: 128 random bits, base64url, 22 characters. */
export function newPublicId(): string {
  return randomBytes(16).toString('base64url');
}

/** What of a token is kept at rest. */
export function sha256(value: string | Uint8Array): Buffer {
  return hash('sha256', value, 'buffer');
}
