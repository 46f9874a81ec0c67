import { isObject, type JsonObject } from '@amelie/formats';
import { createHash } from 'node:crypto';
import { readJson } from '../http/read-json';
import { badRequest } from '../http/xapi-fault';
import type { XapiRequest } from '../http/xapi-request';
import type { StoredDocument, WrittenDocument } from './documents.queries';

/** The tag of 1.0.3: the SHA-1 of the content, in quotes (Communication 3.1). */
export const etagOf = (content: Buffer): string => `"${createHash('sha1').update(content).digest('hex')}"`;

const isJson = (contentType: string): boolean => /^application\/json\s*(;|$)/i.test(contentType);

/** The document that a request brings. What calls itself JSON has to be JSON. */
export function readDocument({ headers, body, method }: XapiRequest): WrittenDocument {
  const contentType = headers.get('content-type') ?? 'application/octet-stream';
  if (isJson(contentType)) {
    const value = readJson(body, 'The document');
    if (method === 'POST' && !isObject(value)) throw badRequest('A document that is posted has to be a JSON object.');
  }
  return { content: body, contentType, etag: etagOf(body) };
}

function readObject(content: Buffer, contentType: string): JsonObject {
  const value = isJson(contentType) ? readJson(content, 'The document') : null;
  if (!isObject(value)) throw badRequest('Only JSON objects can be merged; here is a document of another kind.');
  return value;
}

/** POST on a document that is there: the properties that came replace those of the same name (1.0.3 Communication 2.2). */
export function mergeDocument(before: StoredDocument, given: WrittenDocument): WrittenDocument {
  const merged = {
    ...readObject(before.content, before.content_type),
    ...readObject(given.content, given.contentType),
  };
  const content = Buffer.from(JSON.stringify(merged));
  return { content, contentType: 'application/json', etag: etagOf(content) };
}
