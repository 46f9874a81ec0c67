import { type Config, contentHostPattern } from '@amelie/ground';

const allowed = [
  'Authorization',
  'Content-Type',
  'Content-Length',
  'If-Match',
  'If-None-Match',
  'Accept-Language',
  'X-Experience-API-Version',
  'X-Experience-API-Hash',
].join(', ');
const exposed = ['ETag', 'Last-Modified', 'X-Experience-API-Version', 'X-Experience-API-Consistent-Through'].join(', ');

/**
 * CORS for the content origin, where packages run, and for hosts that an administrator lets AUs of cmi5 run on: nothing
 * else has to reach the store from a page. No cookie is read here, so none is allowed along.
 */
export function crossOriginHeaders(
  { contentOrigin, auOrigins }: Pick<Config, 'contentOrigin' | 'auOrigins'>,
  origin: string | undefined,
): Record<string, string> {
  if (origin === undefined || !URL.canParse(origin)) return {};
  const { host, protocol } = new URL(origin);
  const ours = contentHostPattern(contentOrigin).test(host) && protocol === new URL(contentOrigin).protocol;
  if (!ours && !auOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': allowed,
    'access-control-expose-headers': exposed,
    'access-control-max-age': '600',
    vary: 'Origin',
  };
}
