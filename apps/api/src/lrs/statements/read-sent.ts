import { boundaryOf, readMultipart, type MultipartPart } from '@amelie/formats';
import { badRequest } from '../http/xapi-fault';
import { readJson } from '../http/read-json';
import type { XapiRequest } from '../http/xapi-request';

/** The content of an attachment, as it came. */
export interface SentAttachment {
  sha2: string;
  content: Buffer;
}

/** What a request brought: JSON that has yet to be looked at, and attachments. */
export interface Sent {
  json: unknown;
  attachments: SentAttachment[];
}

const isType = (contentType: string, type: string) => contentType.split(';')[0]?.trim().toLowerCase() === type;

function readAttachment({ headers, content }: MultipartPart): SentAttachment {
  const sha2 = headers.get('x-experience-api-hash');
  if (sha2 === undefined) throw badRequest('A part of the body has no header X-Experience-API-Hash.');
  if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
    throw badRequest('Every attachment needs the header Content-Transfer-Encoding: binary.');
  return { sha2: sha2.toLowerCase(), content };
}

/** Reads statements from `application/json`, or from `multipart/mixed` with their attachments (1.0.3 Communication 1.5). */
export function readSent({ headers, body }: XapiRequest): Sent {
  const contentType = headers.get('content-type') ?? '';
  if (isType(contentType, 'application/json')) return { json: readJson(body, 'The body'), attachments: [] };
  if (!isType(contentType, 'multipart/mixed'))
    throw badRequest('Statements come as application/json or as multipart/mixed.');
  const boundary = boundaryOf(contentType);
  const parts = boundary === null ? null : readMultipart(body, boundary);
  const [first, ...others] = parts ?? [];
  if (!first) throw badRequest('The multipart body is broken.');
  if (!isType(first.headers.get('content-type') ?? '', 'application/json'))
    throw badRequest('The first part of a multipart body has to be application/json.');
  return { json: readJson(first.content, 'The first part'), attachments: others.map(readAttachment) };
}
