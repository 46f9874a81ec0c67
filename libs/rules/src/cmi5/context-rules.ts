import { type AuSession, isDefined } from './session';
import { activityIds, type Cmi5Statement, contextLists, plainAt, sameJson } from './statement';
import type { Rule } from './statement-fault';
import { isLmsVerb, moveOnCategory } from './vocabulary';

/** A statement and the session that it came in. */
export interface Received {
  statement: Cmi5Statement;
  session: AuSession;
  now: Date;
}

const voided = 'http://adlnet.gov/expapi/verbs/voided';
/** How far the clock of a learner's device may be off. */
const clockPatience = 24 * 3_600_000;

const isUtc = (timestamp: string) => /(?:Z|[+]00(?::?00)?)$/i.test(timestamp);

function farOff({ statement, session, now }: Received): boolean {
  const at = Date.parse(statement.timestamp ?? '');
  return at < session.launchedAt.getTime() - clockPatience || at > now.getTime() + clockPatience;
}

function isOther({ statement, session }: Received): boolean {
  const { objectType, account } = statement.actor;
  if (objectType !== undefined && objectType !== 'Agent') return true;
  return account?.homePage !== session.account.homePage || account.name !== session.account.name;
}

/** True when something of the template is missing or was changed (10.2.1). */
function leavesTemplate({ statement, session }: Received): boolean {
  const { extensions, contextActivities } = session.contextTemplate;
  const given = plainAt(statement.context, 'extensions');
  if (Object.entries(extensions).some(([id, value]) => !sameJson(given[id], value))) return true;
  return contextLists.some((list) => {
    const there = activityIds(statement.context?.contextActivities, list);
    return activityIds(contextActivities, list).some((id) => !there.includes(id));
  });
}

/** What every statement of an AU has to keep to, whether cmi5 defines it or allows it. */
export const contextRules: readonly Rule<Received>[] = [
  {
    code: 'may-not-void',
    clause: '6.3',
    message: 'An AU may not void statements.',
    breaks: ({ statement }) => statement.verb.id === voided,
  },
  {
    code: 'verb-of-lms',
    clause: '9.3.1, 9.3.6, 9.3.7, 9.3.9',
    message: 'Only the LMS may say launched, abandoned, waived and satisfied.',
    breaks: ({ statement }) => isLmsVerb(statement.verb.id),
  },
  {
    code: 'id-missing',
    clause: '9.1',
    message: 'The AU has to give its statement an id.',
    breaks: ({ statement }) => statement.id === undefined,
  },
  {
    code: 'timestamp-missing',
    clause: '9.7',
    message: 'The statement needs a timestamp.',
    breaks: ({ statement }) => statement.timestamp === undefined,
  },
  {
    code: 'timestamp-not-utc',
    clause: '9.7',
    message: 'The timestamp has to be in UTC.',
    breaks: ({ statement }) => !isUtc(statement.timestamp ?? ''),
  },
  {
    code: 'timestamp-far-off',
    clause: '9.7',
    message: 'The timestamp lies far outside of this session.',
    breaks: farOff,
  },
  {
    code: 'actor-wrong',
    clause: '9.2',
    message: 'The actor has to be the agent that the AU was launched with.',
    breaks: isOther,
  },
  {
    code: 'registration-wrong',
    clause: '9.6.1',
    message: 'The registration in the context has to be the one that the AU was launched with.',
    breaks: ({ statement, session }) => {
      const given = statement.context?.registration;
      return typeof given !== 'string' || given.toLowerCase() !== session.registration;
    },
  },
  {
    code: 'context-template-changed',
    clause: '10.2.1',
    message: 'The context has to hold all of the context template, unchanged.',
    breaks: leavesTemplate,
  },
  {
    code: 'moveon-category-wrong',
    clause: '9.6.2.2',
    message: 'The moveOn category is for statements that cmi5 defines.',
    breaks: ({ statement }) =>
      !isDefined(statement) && activityIds(statement.context?.contextActivities, 'category').includes(moveOnCategory),
  },
];
