import type { Log } from '@amelie/ground';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../../platform/http/problem.filter';
import { XapiFault } from './xapi-fault';

/** PostgreSQL could not do it in time or beside others: the same may go well a little later. */
const busy = new Set(['55P03', '57014', '40P01', '40001', '53300']);

function statusOf(error: unknown): number {
  if (error instanceof XapiFault) return error.status;
  const { statusCode: status, code } = error as { statusCode?: number; code?: string };
  if (code !== undefined && busy.has(code)) return 503;
  if (status !== undefined && status >= 400 && status < 500) return status;
  return refusalOf(error)?.status ?? 500;
}

const ownWords: Record<number, string> = {
  413: 'The request is too large.',
  415: 'This content type cannot be read.',
  503: 'The store cannot be reached just now. Please try again.',
  507: 'There is no room left to store this.',
};

function messageOf(error: unknown, status: number): string {
  if (error instanceof XapiFault) return error.message;
  return ownWords[status] ?? (status < 500 ? 'The request cannot be read.' : 'Something went wrong on our side.');
}

/** Every fault with a message (1.0.3 Communication 3.2); what is none of ours is logged without what was sent. */
export function answerFault(
  log: Log,
  error: unknown,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): FastifyReply {
  const status = statusOf(error);
  if (status === 500) {
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
    log.error({ requestId: request.id, route: 'xapi', stack: stack.slice(0, 12).join('\n') }, 'failed');
  }
  if (error instanceof XapiFault) void reply.headers(error.headers);
  if (status === 503) void reply.header('retry-after', '5');
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: { status, message: messageOf(error, status), requestId: String(request.id) } }));
}
