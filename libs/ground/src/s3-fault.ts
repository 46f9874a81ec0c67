import { StorageUnavailable } from './storage';

interface S3Error {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number; attempts?: number };
}

const full = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage', 'EntityTooLarge']);
const forbidden = new Set(['AccessDenied', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'AllAccessDisabled']);
const busy = new Set(['SlowDown', 'RequestTimeout', 'TimeoutError', 'InternalError', 'ServiceUnavailable']);
const line = /^E(CONN|HOST|NET|PIPE|AI_|NOTFOUND|TIMEDOUT)/;

/** True when the store says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const { name, code, $metadata } = error as S3Error;
  return code === 'ENOENT' || name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404;
}

/** What an object store said, under the codes by which a disk tells the same. */
export function s3Fault(error: unknown): unknown {
  const { name = '', code = '', $metadata } = error as S3Error;
  const status = $metadata?.httpStatusCode ?? 0;
  const as = (own: string) => Object.assign(new Error(`object store: ${name}`), { code: own });
  if (full.has(name) || status === 507) return as('ENOSPC');
  if (forbidden.has(name) || status === 401 || status === 403) return as('EACCES');
  if (isMissing(error)) return as('ENOENT');
  const isUnanswered = $metadata?.attempts !== undefined && status === 0;
  if (busy.has(name) || status >= 500 || isUnanswered || line.test(code))
    return new StorageUnavailable(`object store: ${name || code}`);
  return error;
}
