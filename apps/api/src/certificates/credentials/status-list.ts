import { createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Entries of a list: twice the herd that the standard asks for (Bitstring Status List 1.0, 6.1). */
export const entriesOfList = 2 ** 18;
const halfBits = 9;
const half = 2 ** halfBits;

/** Where the status of a certificate stands. */
export interface StatusPlace {
  list: number;
  index: number;
}

function mix(value: number, { round, list, secret }: { round: number; list: number; secret: Uint8Array }): number {
  const digest = createHmac('sha256', secret).update(`${list}:${round}:${value}`).digest();
  return digest.readUInt16BE(0) % half;
}

/**
 * The place of the certificate with this running number. Each list is filled in an order of its own that only this
 * platform knows (a Feistel network of four rounds), so that a place tells nobody how many were issued before.
 */
export function statusPlace(number: number, secret: Uint8Array): StatusPlace {
  const list = Math.floor(number / entriesOfList);
  const within = number % entriesOfList;
  let [left, right] = [Math.floor(within / half), within % half];
  for (let round = 0; round < 4; round += 1) [left, right] = [right, left ^ mix(right, { round, list, secret })];
  return { list, index: left * half + right };
}

/** A list with these entries set, as the standard packs it: the first entry is the leftmost bit, GZIP, base64url. */
export function encodeStatusList(set: Iterable<number>): string {
  const bits = Buffer.alloc(entriesOfList / 8);
  for (const index of set) {
    const at = index >> 3;
    bits[at] = (bits[at] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** Whether an entry is set; null for what is no list, or has no such entry. A list that unpacks to more is none. */
export function readStatusEntry(encoded: string, index: number): boolean | null {
  try {
    const packed = Buffer.from(encoded.slice(1), 'base64url');
    const bits = gunzipSync(packed, { maxOutputLength: entriesOfList / 8 });
    const byte = bits[index >> 3];
    return byte === undefined || !encoded.startsWith('u') ? null : (byte & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}
