import type { AgentAccount } from '../cmi5/session';
import type { PackageStatement } from './activity-result';

/** Whom an xAPI package speaks for, and in which registration. */
export interface SpokenFor {
  account: AgentAccount;
  registration: string;
  /** When the registration began. */
  since: Date;
}

/** How far a learner's clock may be off: work is not lost to it. */
const clocksDiffer = 86_400_000;

const voided = 'http://adlnet.gov/expapi/verbs/voided';

const isLearner = ({ actor }: PackageStatement, { account }: SpokenFor) =>
  actor.objectType !== 'Group' && actor.account?.homePage === account.homePage && actor.account.name === account.name;

function isOfRegistration({ context }: PackageStatement, { registration }: SpokenFor): boolean {
  const named = context?.registration;
  return named === undefined || (typeof named === 'string' && named.toLowerCase() === registration);
}

/**
 * Why an xAPI package may not say this; null when it may. It speaks for its learner, in its registration (which older
 * tools leave out), of the time since then, and takes nothing back. What it speaks of is its own affair. Pure.
 */
export function wordFault(statement: PackageStatement, spokenFor: SpokenFor, now: Date): string | null {
  if (!isLearner(statement, spokenFor)) return 'The actor has to be the one of the launch.';
  if (!isOfRegistration(statement, spokenFor)) return 'The registration has to be the one of the launch.';
  if (statement.verb.id === voided) return 'What was launched cannot void statements.';
  const at = statement.timestamp === undefined ? now.getTime() : Date.parse(statement.timestamp);
  const early = at < spokenFor.since.getTime() - clocksDiffer;
  return early || at > now.getTime() + clocksDiffer ? 'The timestamp lies outside of the registration.' : null;
}
