import { badRequest } from './xapi-fault';
import { readParameters, type XapiMethod, xapiMethods } from './xapi-request';

export interface Unpacked {
  method: XapiMethod;
  parameters: Map<string, string>;
  headers: Map<string, string>;
  body: Buffer;
}

/** What stands in the form but means a header (1.0.3 Communication 1.3). */
const headerNames = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept',
  'accept-language',
]);

function methodOf(name: string): XapiMethod {
  const method = xapiMethods.find((known) => known === name);
  if (!method) throw badRequest('The parameter method has to name an HTTP method.');
  return method;
}

/**
 * Reads the alternate request syntax of 1.0.3: a POST whose address has `method` alone and whose form has everything
 * else. Requests with content carry it in `content`.
 */
export function unpackAlternate(given: Unpacked): Unpacked {
  const method = methodOf(given.parameters.get('method') ?? '');
  if (given.parameters.size > 1) throw badRequest('With the parameter method the address has no other parameters.');
  if (!/^application\/x-www-form-urlencoded\b/i.test(given.headers.get('content-type') ?? ''))
    throw badRequest('With the parameter method the body has to be a form.');
  const headers = new Map(given.headers);
  headers.delete('content-type');
  const form = readParameters(new URLSearchParams(given.body.toString('utf8')));
  const content = form.get('content');
  form.delete('content');
  for (const [name, value] of [...form]) {
    if (!headerNames.has(name.toLowerCase())) continue;
    headers.set(name.toLowerCase(), value);
    form.delete(name);
  }
  const writes = method === 'PUT' || method === 'POST';
  if (writes && content === undefined) throw badRequest('The form has no content.');
  if (writes && !headers.has('content-type')) headers.set('content-type', 'application/json');
  return { method, parameters: form, headers, body: Buffer.from(writes ? (content ?? '') : '', 'utf8') };
}
