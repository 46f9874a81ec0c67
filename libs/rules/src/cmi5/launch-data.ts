import type { Cmi5Au } from '@amelie/contract';
import { contextExtensions, type LaunchMode } from './vocabulary';

/** What every statement of an AU has to carry (10.2.1). */
export interface ContextTemplate {
  contextActivities: { grouping: { id: string }[] };
  extensions: Record<string, unknown>;
}

/** The document `LMS.LaunchData` (10.2); what the course structure does not name is left out. */
export interface LaunchData {
  contextTemplate: ContextTemplate;
  launchMode: LaunchMode;
  moveOn: Cmi5Au['moveOn'];
  launchParameters?: string;
  masteryScore?: number;
  returnURL?: string;
  entitlementKey?: { courseStructure: string };
}

export interface LaunchFacts {
  /** The AU's id in the course structure. */
  publisherId: string;
  au: Cmi5Au;
  sessionId: string;
  launchMode: LaunchMode;
  returnUrl: string | null;
}

/** The template with the session's id and the AU's own id among the groupings (9.6.2.3, 9.6.3.1, 10.2.1). */
export function contextTemplateOf({ publisherId, sessionId }: LaunchFacts): ContextTemplate {
  return {
    contextActivities: { grouping: [{ id: publisherId }] },
    extensions: { [contextExtensions.sessionId]: sessionId },
  };
}

/** What an AU is launched with (10.2). */
export function launchDataOf(facts: LaunchFacts): LaunchData {
  const { au, launchMode, returnUrl } = facts;
  return {
    contextTemplate: contextTemplateOf(facts),
    launchMode,
    moveOn: au.moveOn,
    ...(au.launchParameters !== null && { launchParameters: au.launchParameters }),
    ...(au.masteryScore !== null && { masteryScore: au.masteryScore }),
    ...(returnUrl !== null && { returnURL: returnUrl }),
    ...(au.entitlementKey !== null && { entitlementKey: { courseStructure: au.entitlementKey } }),
  };
}
