import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { refusals, type Problem, type RefusalCode } from '@amelie/contract';
import { StorageUnavailable, type Log } from '@amelie/ground';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusals/refusal';

const ofStatus: Partial<Record<number, RefusalCode>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'too-large',
  415: 'bad-request',
  429: 'too-many-tries',
};

const lostConnection =
  /Connection terminated|ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|starting up|shutting down|in recovery mode/;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number }).statusCode ?? 500;
}

/** What stands behind an error: the refusal that was meant, one that fits what the framework threw, or null for a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const status = statusOf(error);
  const code = ofStatus[status];
  if (code) return new Refusal(code);
  if (error instanceof Error && lostConnection.test(error.message)) return new Refusal('unavailable');
  if (error instanceof StorageUnavailable) return new Refusal('unavailable');
  if ((error as { code?: string }).code === 'ENOSPC') return new Refusal('storage-full');
  return null;
}

export function problemOf(refusal: Refusal | null, requestId: string): Problem {
  const code = refusal?.code ?? 'internal';
  const status = refusal ? refusals[refusal.code] : 500;
  return {
    type: `/problems/${code}`,
    title: code.replaceAll('-', ' '),
    status,
    code,
    facts: refusal?.facts,
    requestId,
  };
}

/** The one error shape: problem+json with a stable code. Anything that is no refusal is a bug: 500, logged, no detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalOf(error);
    if (!refusal)
      this.log.error({ requestId: request.id, route: request.routeOptions.url, stack: stackOf(error) }, 'failed');
    const problem = problemOf(refusal, String(request.id));
    if (problem.status === 503) void reply.header('retry-after', '5');
    void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
  }
}

/** Where it broke, without the message: messages of database errors can hold what people typed. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? '';
  // Cut away as a whole: one of its lines may look like a frame.
  const end = stack.indexOf(error.message);
  const below = end < 0 ? '' : stack.slice(end + error.message.length);
  const frames = below.split('\n').filter((line) => line.trim().startsWith('at '));
  return [error.name, (error as { code?: string }).code ?? '', ...frames.slice(0, 12)].join('\n');
}
