import type { ContextTemplate } from './launch-data';
import type { Cmi5Statement } from './statement';
import { activityIds } from './statement';
import { type AuVerb, auVerbOf, cmi5Category, type LaunchMode } from './vocabulary';

export interface AgentAccount {
  homePage: string;
  name: string;
}

/** One launch of one AU, as far as it has come. */
export interface AuSession {
  account: AgentAccount;
  registration: string;
  activityId: string;
  launchMode: LaunchMode;
  masteryScore: number | null;
  contextTemplate: ContextTemplate;
  launchedAt: Date;
  state: 'launched' | 'initialized' | 'terminated' | 'abandoned';
  /** The AU has asked for the learner's preferences (11.0). */
  preferencesRead: boolean;
  /** The moment that the AU's first statement names. */
  initializedAt: Date | null;
  /** Verbs of what cmi5 defines in this session. */
  verbs: readonly AuVerb[];
  /** What the AU has said in this registration, in whichever session. */
  completed: boolean;
  passed: boolean;
}

/** True of statements that cmi5 defines; false of those that it allows beside them (7.1.3). */
export const isDefined = ({ context }: Cmi5Statement): boolean =>
  activityIds(context?.contextActivities, 'category').includes(cmi5Category);

/** The session after a statement that it may receive. */
export function afterStatement(session: AuSession, statement: Cmi5Statement): AuSession {
  const verb = isDefined(statement) ? auVerbOf(statement.verb.id) : null;
  if (verb === null) return session;
  const next = { ...session, verbs: [...session.verbs, verb] };
  switch (verb) {
    case 'initialized':
      return { ...next, state: 'initialized', initializedAt: new Date(statement.timestamp ?? session.launchedAt) };
    case 'terminated':
      return { ...next, state: 'terminated' };
    case 'completed':
      return { ...next, completed: true };
    case 'passed':
      return { ...next, passed: true };
    default:
      return next;
  }
}
