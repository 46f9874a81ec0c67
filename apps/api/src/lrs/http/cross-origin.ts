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

/** The content origin, or a frame in it that has none (`data:`, or a sandbox of its own). */
function isOurs(contentOrigin: string, origin: string): boolean {
  if (origin === 'null') return true;
  if (!URL.canParse(origin)) return false;
  const { host, protocol } = new URL(origin);
  return contentHostPattern(contentOrigin).test(host) && protocol === new URL(contentOrigin).protocol;
}

/**
 * CORS for the content origin, where packages run, for frames that they make without an origin, and for hosts that an
 * administrator lets content run on: nothing else has to reach the store from a page. No cookie is read here, so none is
 * allowed along, and whoever asks has a token or nothing.
 */
export function crossOriginHeaders(
  { contentOrigin, auOrigins }: Pick<Config, 'contentOrigin' | 'auOrigins'>,
  origin: string | undefined,
): Record<string, string> {
  if (origin === undefined || !(isOurs(contentOrigin, origin) || auOrigins.includes(origin))) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': allowed,
    'access-control-expose-headers': exposed,
    'access-control-max-age': '600',
    vary: 'Origin',
  };
}
