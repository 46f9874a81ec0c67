import type { Problem, RefusalCode } from '@amelie/contract';

/** What went wrong besides refusals: the server failed, the line is down, or the answer made no sense. */
export type FailureCode = RefusalCode | 'unexpected' | 'offline';

/** An answer of the API that is not the one hoped for. `code` is stable; its text is `refusals.<code>`. */
export class RefusalError extends Error implements Problem {
  override readonly name = 'RefusalError';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  readonly requestId: string;

  constructor(problem: Partial<Problem> & { code: string; status: number }) {
    super(`${problem.status} ${problem.code}`);
    this.type = problem.type ?? 'about:blank';
    this.title = problem.title ?? problem.code;
    this.status = problem.status;
    this.code = problem.code;
    this.facts = problem.facts ?? {};
    this.requestId = problem.requestId ?? '';
  }
}

/** Whether an error is this refusal. */
export function isRefusal(error: unknown, code: FailureCode): boolean {
  return error instanceof RefusalError && error.code === code;
}
