import type { AgentAccount } from './session';

/** Names in a launch URL that belong to cmi5 (8.1); an AU's own address must not use them. */
export const launchParameterNames = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;
type LaunchParameter = (typeof launchParameterNames)[number];

/** An agent as it stands in a launch URL: verbatim what the LMS knows it by (8.1.3, 9.2). */
export interface LaunchActor {
  objectType?: 'Agent';
  name?: string;
  account: AgentAccount;
}

export interface LaunchTarget {
  endpoint: string;
  fetch: string;
  actor: LaunchActor;
  registration: string;
  activityId: string;
}

/** An address with these behind what query it has of its own, and before its fragment. */
export function addToQuery(address: string, values: Readonly<Record<string, string>>): string {
  const at = address.indexOf('#');
  const [base, fragment] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
  const query = Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const mark = !base.includes('?') ? '?' : /[?&]$/.test(base) ? '' : '&';
  return `${base}${mark}${query}${fragment}`;
}

/** The AU's address with the five parameters (8.1, 13.1.4 url). */
export function launchUrlOf(address: string, target: LaunchTarget): string {
  const { endpoint, fetch, actor, registration, activityId } = target;
  const values: Record<LaunchParameter, string> = {
    endpoint,
    fetch,
    actor: JSON.stringify(actor),
    registration,
    activityId,
  };
  return addToQuery(address, values);
}
