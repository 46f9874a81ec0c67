import { newPublicId } from '@amelie/ground';
import { Readable } from 'node:stream';
import type { XapiAnswer } from '../http/xapi-answer';
import type { XapiParts } from '../xapi-parts';
import { attachmentsOf } from './match-attachments';
import { readStored } from './present-statements';
import { findAttachments } from './statements.queries';

/** Content that is kept here, and how a part of a body names it. */
interface Part {
  sha2: string;
  sha256: string;
  contentType: string;
}

type Kept = Pick<XapiParts, 'database' | 'files'>;

async function partsOf(parts: Pick<Kept, 'database'>, bodies: readonly string[]): Promise<Part[]> {
  const types = new Map<string, string>();
  for (const { sha2, contentType } of bodies.map(readStored).flatMap(attachmentsOf))
    types.set(sha2.toLowerCase(), contentType);
  const found = await findAttachments(parts.database, [...types.keys()]);
  return found.map((row) => ({ ...row, contentType: types.get(row.sha2) ?? 'application/octet-stream' }));
}

async function* writeParts(
  { files }: Pick<Kept, 'files'>,
  json: string,
  { boundary, parts }: { boundary: string; parts: Part[] },
) {
  yield `--${boundary}\r\nContent-Type: application/json\r\n\r\n${json}\r\n`;
  for (const { sha2, sha256, contentType } of parts) {
    // Line ends in it would begin headers of their own.
    const type = contentType.replace(/[\r\n]+/g, ' ');
    yield `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n`;
    yield* files.read(sha256);
    yield '\r\n';
  }
  yield `--${boundary}--\r\n`;
}

interface Mixed {
  contentType: string;
  body: Readable;
}

function mixed(kept: Kept, json: string, found: Part[]): Mixed {
  const boundary = `amelie-${newPublicId()}`;
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: Readable.from(writeParts(kept, json, { boundary, parts: found })),
  };
}

/** JSON with the attachments of these statements behind it; null when none of them is kept here. */
export async function mixedIfAttached(
  kept: Kept,
  { json, bodies }: { json: string; bodies: readonly string[] },
): Promise<Mixed | null> {
  const found = await partsOf(kept, bodies);
  return found.length > 0 ? mixed(kept, json, found) : null;
}

/** The answer as `multipart/mixed`: its JSON first, then each attachment once (1.0.3 Communication 1.5.2). */
export async function withAttachments(
  parts: XapiParts,
  { json, bodies }: { json: string; bodies: string[] },
  headers: Record<string, string>,
): Promise<XapiAnswer> {
  const { contentType, body } = mixed(parts, json, await partsOf(parts, bodies));
  return { status: 200, headers: { ...headers, 'content-type': contentType }, body };
}
