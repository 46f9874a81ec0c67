import type { FastifyRequest } from 'fastify';

export interface OriginRules {
  appOrigin: string;
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Says why a state-changing request must not pass, or null. Only our own pages may send one: `Sec-Fetch-Site` says
 * same-origin, or, where a client does not send it, `Origin` is the app's (attack-tests.md D5).
 */
export function foreignOrigin(request: Pick<FastifyRequest, 'method' | 'headers'>, rules: OriginRules): boolean {
  if (readingMethods.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined) return site !== 'same-origin' || (origin !== undefined && origin !== rules.appOrigin);
  return origin !== rules.appOrigin;
}

/** True when the request names another host than the app's. */
export function wrongHost(request: Pick<FastifyRequest, 'headers'>, rules: OriginRules): boolean {
  return request.headers.host !== new URL(rules.appOrigin).host;
}
