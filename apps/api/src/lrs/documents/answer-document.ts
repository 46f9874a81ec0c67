import type { Caller } from '../credentials/caller';
import { answerJson, httpDate, nothing, type XapiAnswer } from '../http/xapi-answer';
import { XapiFault } from '../http/xapi-fault';
import type { XapiRequest } from '../http/xapi-request';
import type { XapiParts } from '../xapi-parts';
import { type DocumentAddress, readAddress } from './document-address';
import type { DocumentKind } from './document-kind';
import {
  findDocument,
  listDocuments,
  lockDocument,
  removeDocument,
  removeDocuments,
  saveDocument,
} from './documents.queries';
import { demandBound } from './demand-bound';
import { mergeDocument, readDocument } from './merge-document';
import { demandPreconditions } from './preconditions';

async function read({ database }: XapiParts, address: DocumentAddress): Promise<XapiAnswer> {
  if (address.documentId === null) {
    const { ids, changed } = await listDocuments(database, address);
    return answerJson(ids, changed ? { 'last-modified': httpDate(changed) } : {});
  }
  const found = await findDocument(database, address);
  if (!found) throw new XapiFault(404, 'There is no such document.');
  return {
    status: 200,
    headers: {
      'content-type': found.content_type,
      etag: found.etag,
      'last-modified': httpDate(found.updated_at),
    },
    body: found.content,
  };
}

async function remove({ database }: XapiParts, address: DocumentAddress, request: XapiRequest): Promise<XapiAnswer> {
  await database.transaction(async (tx) => {
    if (address.documentId === null) return removeDocuments(tx, address);
    const before = await lockDocument(tx, address);
    demandPreconditions(address.kind, request, before?.etag ?? null);
    await removeDocument(tx, address);
  });
  return nothing;
}

async function write(
  { database, config }: XapiParts,
  address: DocumentAddress,
  request: XapiRequest,
): Promise<XapiAnswer> {
  const most = config.records.documentBytes;
  const given = readDocument(request);
  await database.transaction(async (tx) => {
    const before = await lockDocument(tx, address);
    demandPreconditions(address.kind, request, before?.etag ?? null);
    const written = request.method === 'POST' && before ? mergeDocument(before, given) : given;
    if (written.content.length > most) throw new XapiFault(413, `A document has at most ${most} bytes.`);
    await saveDocument(tx, address, written);
  });
  return nothing;
}

/** A document resource: state, agent profile or activity profile (1.0.3 Communication 2.2; 9274.1.1 4.1.6.2, .5, .6). */
export function answerDocument(kind: DocumentKind) {
  return async (parts: XapiParts, request: XapiRequest, caller: Caller): Promise<XapiAnswer> => {
    const address = readAddress(kind, request, caller);
    if (caller.bound) await demandBound(caller.bound, address, request);
    if (request.method === 'GET' || request.method === 'HEAD') return read(parts, address);
    if (caller.bound?.isPreview) return nothing;
    const done = await (request.method === 'DELETE' ? remove : write)(parts, address, request);
    await caller.bound?.documentStored();
    return done;
  };
}
