import { refusals, type RefusalCode } from '@amelie/contract';

/** A "no" that the platform means: a code from the one table, and facts that its text may name. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    readonly facts?: Record<string, unknown>,
  ) {
    super(code);
    this.status = refusals[code];
  }
}
