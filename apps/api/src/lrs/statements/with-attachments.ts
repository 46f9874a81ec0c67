import { newPublicId } from '@amelie/ground';
import { Readable } from 'node:stream';
import type { XapiAnswer } from '../http/xapi-answer';
import type { XapiParts } from '../xapi-parts';
import { attachmentsOf } from './match-attachments';
import { readStored } from './present-statements';
import { findAttachments } from './statements.queries';

interface Part {
  sha2: string;
  sha256: string;
  contentType: string;
}

async function partsOf(parts: XapiParts, bodies: string[]): Promise<Part[]> {
  const types = new Map<string, string>();
  for (const { sha2, contentType } of bodies.map(readStored).flatMap(attachmentsOf))
    types.set(sha2.toLowerCase(), contentType);
  const found = await findAttachments(parts.database, [...types.keys()]);
  return found.map((row) => ({ ...row, contentType: types.get(row.sha2) ?? 'application/octet-stream' }));
}

async function* writeParts(
  { files }: XapiParts,
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

/** The answer as `multipart/mixed`: its JSON first, then each attachment once (1.0.3 Communication 1.5.2). */
export async function withAttachments(
  parts: XapiParts,
  { json, bodies }: { json: string; bodies: string[] },
  headers: Record<string, string>,
): Promise<XapiAnswer> {
  const boundary = `amelie-${newPublicId()}`;
  const found = await partsOf(parts, bodies);
  return {
    status: 200,
    headers: { ...headers, 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: Readable.from(writeParts(parts, json, { boundary, parts: found })),
  };
}
