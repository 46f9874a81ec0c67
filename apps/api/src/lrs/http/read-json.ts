import { keepable, sayFault } from '@amelie/formats';
import { badRequest } from './xapi-fault';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON from UTF-8; `what` names it in the refusal. */
export function readJson(bytes: Buffer | string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(typeof bytes === 'string' ? bytes : decoder.decode(bytes));
    return value;
  } catch {
    throw badRequest(`${what} is not JSON in UTF-8.`);
  }
}

/** The same for JSON that will be stored. */
export function readKeepableJson(bytes: Buffer | string, what: string): unknown {
  const value = readJson(bytes, what);
  const fault = keepable(value);
  if (fault) throw badRequest(`${what} ${sayFault(fault)}.`);
  return value;
}
