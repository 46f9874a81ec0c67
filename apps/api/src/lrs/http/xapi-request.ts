import type { XapiVersion } from '@amelie/formats';
import { badRequest } from './xapi-fault';

export const xapiMethods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'] as const;
export type XapiMethod = (typeof xapiMethods)[number];

/** A request as the resources see it, whichever syntax it came in. */
export interface XapiRequest {
  method: XapiMethod;
  /** What stands behind `/xapi`, e.g. `/statements`. */
  resource: string;
  version: XapiVersion;
  parameters: ReadonlyMap<string, string>;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Reads parameters; the same name twice is refused, and what cannot be kept. */
export function readParameters(search: URLSearchParams): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of search) {
    if (parameters.has(name)) throw badRequest(`The parameter ${name} stands there twice.`);
    if (value.includes('\0') || name.includes('\0')) throw badRequest('A parameter must not hold the character NUL.');
    parameters.set(name, value);
  }
  return parameters;
}

/** Refuses parameters that the resource does not know. */
export function demandKnown(parameters: ReadonlyMap<string, string>, known: readonly string[]): void {
  for (const name of parameters.keys())
    if (!known.includes(name)) throw badRequest(`The parameter ${name.slice(0, 100)} is not known here.`);
}

/** The value of a parameter that has to be there. */
export function demandParameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (value === undefined || value === '') throw badRequest(`The parameter ${name} is missing.`);
  return value;
}

/** All that a parameter of any resource can be called. */
const knownNames = new Set([
  ...['statementId', 'voidedStatementId', 'agent', 'verb', 'activity', 'registration', 'related_activities'],
  ...['related_agents', 'since', 'until', 'limit', 'ascending', 'cursor', 'format', 'attachments'],
  ...['activityId', 'stateId', 'profileId'],
]);

/**
 * The request without what it repeats of the address that its content was launched with: the launch convention of Tin
 * Can wants such parameters sent along (RusticiSoftware/launch, lms_lrs, Launch).
 */
export function withoutEchoes(request: XapiRequest): XapiRequest {
  const parameters = new Map([...request.parameters].filter(([name]) => knownNames.has(name)));
  return { ...request, parameters };
}
