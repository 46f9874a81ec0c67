import { badRequest, XapiFault } from '../http/xapi-fault';
import type { XapiRequest } from '../http/xapi-request';
import type { DocumentKind } from './document-kind';

function tagsOf(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

const named = (header: string, etag: string | null): boolean =>
  etag !== null && tagsOf(header).some((tag) => tag === '*' || tag === etag || tag === etag.replaceAll('"', ''));

/** A PUT says which document it means to replace (1.0.3: of profiles; 2.0: of states too). */
const namesDocument = (kind: DocumentKind, { method, version }: XapiRequest): boolean =>
  method === 'PUT' && (kind !== 'state' || version === '2.0.0');

/**
 * Optimistic concurrency by entity tags (1.0.3 Communication 3.1; 9274.1.1 4.1.4).
 * @param etag of the document that is there, quoted; null for none
 */
export function demandPreconditions(kind: DocumentKind, request: XapiRequest, etag: string | null): void {
  const match = request.headers.get('if-match');
  const noneMatch = request.headers.get('if-none-match');
  if (match !== undefined && !named(match, etag)) throw new XapiFault(412, 'The document is not the one of If-Match.');
  if (noneMatch !== undefined && named(noneMatch, etag))
    throw new XapiFault(412, 'The document is the one of If-None-Match.');
  if (match !== undefined || noneMatch !== undefined || !namesDocument(kind, request)) return;
  if (etag !== null)
    throw new XapiFault(409, 'There is a document already: read it first and send its ETag in If-Match.');
  if (request.version === '1.0.3') throw badRequest('A PUT needs the header If-Match or If-None-Match here.');
}
