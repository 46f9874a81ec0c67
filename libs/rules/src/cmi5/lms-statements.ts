import type { Cmi5Au } from '@amelie/contract';
import type { LaunchActor } from './launch-url';
import {
  blockType,
  cmi5Category,
  type Cmi5Verb,
  cmi5Verbs,
  contextExtensions,
  courseType,
  type LaunchMode,
  moveOnCategory,
  reasonExtension,
} from './vocabulary';

type Texts = Record<string, string>;

/** What a statement of the LMS is about: an AU, a block or the course. */
export interface ToldActivity {
  /** The id that the LMS made (8.1.5, 9.4). */
  id: string;
  /** The one in the course structure, told as a grouping (9.6.2.3). */
  publisherId: string;
  titles: Texts;
  descriptions: Texts;
}

/** Whom, in which registration and session, and when. */
export interface ToldIn {
  statementId: string;
  actor: LaunchActor;
  registration: string;
  sessionId: string;
  at: Date;
}

// A type, not an interface: only so does it count as open to further properties.
type Definition = {
  type?: string;
  name?: Texts;
  description?: Texts;
};

/** A statement as the LMS stores it. */
export interface LmsStatement {
  id: string;
  actor: LaunchActor & { objectType: 'Agent' };
  verb: { id: string; display: Texts };
  object: { objectType: 'Activity'; id: string; definition: Definition };
  result?: { success?: boolean; completion?: boolean; duration?: string; extensions?: Record<string, unknown> };
  context: {
    registration: string;
    contextActivities: { grouping: { id: string }[]; category: { id: string }[] };
    extensions: Record<string, unknown>;
  };
  timestamp: string;
}

interface Told {
  verb: Cmi5Verb;
  type?: string;
  result?: LmsStatement['result'];
  extensions?: Record<string, unknown>;
}

const filled = (texts: Texts): boolean => Object.keys(texts).length > 0;

function tell(activity: ToldActivity, within: ToldIn, { verb, type, result, extensions }: Told): LmsStatement {
  const { titles, descriptions } = activity;
  const decides = result?.success !== undefined || result?.completion !== undefined;
  const definition: Definition = {
    ...(type !== undefined && { type }),
    ...(filled(titles) && { name: titles }),
    ...(filled(descriptions) && { description: descriptions }),
  };
  return {
    id: within.statementId,
    actor: { ...within.actor, objectType: 'Agent' },
    verb: { id: cmi5Verbs[verb], display: { en: verb } },
    object: { objectType: 'Activity', id: activity.id, definition },
    ...(result && { result }),
    context: {
      registration: within.registration,
      contextActivities: {
        grouping: [{ id: activity.publisherId }],
        category: [{ id: cmi5Category }, ...(decides ? [{ id: moveOnCategory }] : [])],
      },
      extensions: { ...extensions, [contextExtensions.sessionId]: within.sessionId },
    },
    timestamp: within.at.toISOString(),
  };
}

const typeOf = (au: Cmi5Au) => (au.activityType === null ? {} : { type: au.activityType });

export interface LaunchedUnit {
  activity: ToldActivity;
  au: Cmi5Au;
  launchMode: LaunchMode;
  /** Whole, without what was added for the launch (9.6.3.4). */
  launchUrl: string;
}

/** Before an AU is launched (9.3.1), with all that its launch data say (9.6.3). */
export function launchedStatement(within: ToldIn, { activity, au, launchMode, launchUrl }: LaunchedUnit): LmsStatement {
  return tell(activity, within, {
    verb: 'launched',
    ...typeOf(au),
    extensions: {
      [contextExtensions.launchMode]: launchMode,
      [contextExtensions.launchUrl]: launchUrl,
      [contextExtensions.moveOn]: au.moveOn,
      ...(au.masteryScore !== null && { [contextExtensions.masteryScore]: au.masteryScore }),
      ...(au.launchParameters !== null && { [contextExtensions.launchParameters]: au.launchParameters }),
    },
  });
}

/** An ISO 8601 duration to the hundredth of a second, as xAPI compares them (1.0.3 Data 4.6). */
export const durationOf = (seconds: number): string => `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;

/** A session that ended without terminated (9.3.6), with the time from launched to its last statement (9.5.4.2). */
export function abandonedStatement(within: ToldIn, activity: ToldActivity, seconds: number): LmsStatement {
  return tell(activity, within, { verb: 'abandoned', result: { duration: durationOf(seconds) } });
}

/** An AU whose requirements were met by other means, and why (9.3.7, 9.5.5.2). */
export function waivedStatement(within: ToldIn, activity: ToldActivity, reason: string): LmsStatement {
  const result = { success: true, completion: true, extensions: { [reasonExtension]: reason } };
  return tell(activity, within, { verb: 'waived', result });
}

/** A block or the course of which all AUs are satisfied (9.3.9, 9.4). */
export function satisfiedStatement(within: ToldIn, activity: ToldActivity, of: 'block' | 'course'): LmsStatement {
  return tell(activity, within, { verb: 'satisfied', type: of === 'block' ? blockType : courseType });
}
