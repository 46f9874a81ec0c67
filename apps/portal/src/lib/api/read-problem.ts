import { RefusalError } from './refusal-error';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Makes one kind of error of all that can go wrong with a request: problem+json, a broken answer, no line at all. */
export function readProblem(body: unknown, status: number | undefined): RefusalError {
  if (status === undefined) return new RefusalError({ code: 'offline', status: 0 });
  if (!isRecord(body) || typeof body.code !== 'string') return new RefusalError({ code: 'unexpected', status });
  return new RefusalError({
    code: body.code,
    status,
    facts: isRecord(body.facts) ? body.facts : {},
    requestId: typeof body.requestId === 'string' ? body.requestId : '',
  });
}
