import type { JobFault } from '@amelie/contract';

/** Codes of Node, PostgreSQL and nodemailer, each under what it means to whoever runs the platform. */
const faults: Record<string, JobFault> = {
  ECONNREFUSED: 'line-down',
  ECONNRESET: 'line-down',
  ECONNECTION: 'line-down',
  EHOSTUNREACH: 'line-down',
  ENETUNREACH: 'line-down',
  ENOTFOUND: 'line-down',
  EDNS: 'line-down',
  ESOCKET: 'line-down',
  ETLS: 'line-down',
  ETIMEDOUT: 'too-slow',
  ESOCKETTIMEDOUT: 'too-slow',
  EENVELOPE: 'mail-refused',
  EMESSAGE: 'mail-refused',
  ESTREAM: 'mail-refused',
  EAUTH: 'mail-sign-in',
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  ENOENT: 'file-missing',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  EROFS: 'file-forbidden',
};

/** Five characters, as PostgreSQL names what went wrong, e.g. `40P01`. */
const sqlState = /^[0-9A-Z]{5}$/;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why a try failed, told by the error's code alone: its message may hold an address or a name. */
export function jobFaultOf(error: unknown): JobFault {
  const code = codeOf(error);
  const known = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (known) return known;
  if (sqlState.test(code)) return 'database';
  if (error instanceof Error && error.cause !== undefined) return jobFaultOf(error.cause);
  return 'unknown';
}
