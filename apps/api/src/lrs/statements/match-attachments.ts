import type { Statement, XapiAttachment } from '@amelie/formats';
import { createHash } from 'node:crypto';
import { badRequest } from '../http/xapi-fault';
import type { SentAttachment } from './read-sent';

const algorithms: Record<number, string> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

function demandHash({ sha2, content }: SentAttachment): void {
  const algorithm = algorithms[sha2.length];
  if (algorithm && createHash(algorithm).update(content).digest('hex') === sha2) return;
  throw badRequest('An attachment does not have the hash that its X-Experience-API-Hash says.');
}

/** The attachments of a statement and of its sub-statement. */
export function attachmentsOf({ attachments = [], object }: Statement): XapiAttachment[] {
  return [...attachments, ...(object.objectType === 'SubStatement' ? (object.attachments ?? []) : [])];
}

/**
 * Every attachment has its content in the request or a fileUrl, and all content belongs to an attachment
 * (1.0.3 Data 2.4.11). Nothing is ever fetched from a fileUrl. The hash
 * alone says what belongs where: clients err in the length.
 */
export function matchAttachments(statements: Statement[], sent: SentAttachment[]): void {
  for (const one of sent) demandHash(one);
  const described = statements.flatMap(attachmentsOf);
  const came = new Set(sent.map(({ sha2 }) => sha2));
  for (const { sha2, fileUrl } of described) {
    if (!came.has(sha2.toLowerCase()) && fileUrl === undefined)
      throw badRequest('An attachment has neither content nor a fileUrl.');
  }
  const known = new Set(described.map(({ sha2 }) => sha2.toLowerCase()));
  if (sent.some(({ sha2 }) => !known.has(sha2)))
    throw badRequest('The body has a part that belongs to no attachment of the statements.');
}
