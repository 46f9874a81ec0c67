import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusals/refusal';

/** `__Host-lms` wherever the app is on https; browsers without it on plain http get `lms` (player.md 2.2, V3). */
const names = ['__Host-lms', 'lms'];

/** The session token of a request, or null. Two cookies of one name mean that somebody tossed one in: refused. */
export function sessionTokenOf(request: Pick<FastifyRequest, 'headers'>): string | null {
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([name]) => name !== undefined && names.includes(name));
  if (found.length > 1) throw new Refusal('duplicate-cookie');
  return found[0]?.[1] ?? null;
}

/** Whether a request brings a session along, good or not: enough to guess what its page will ask. */
export function namesSession(cookies: string | undefined): boolean {
  return (cookies ?? '').split(';').some((pair) => names.includes(pair.trim().split('=')[0] ?? ''));
}

export interface SessionCookie {
  token: string;
  secure: boolean;
  /** null: until the browser closes. */
  maxAgeSeconds: number | null;
}

export function setSessionCookie(reply: FastifyReply, { token, secure, maxAgeSeconds }: SessionCookie): void {
  const parts = [`${secure ? '__Host-lms' : 'lms'}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  void reply.header('set-cookie', parts.join('; '));
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  setSessionCookie(reply, { token: '', secure, maxAgeSeconds: 0 });
}
