import type { XapiFault } from './check';
import { statementChecks } from './statement-checks';
import type { XapiVersion } from './version';

export interface XapiActor {
  objectType?: 'Agent' | 'Group';
  name?: string;
  mbox?: string;
  mbox_sha1sum?: string;
  openid?: string;
  account?: { homePage: string; name: string };
  member?: XapiActor[];
}

export type LanguageMap = Record<string, string>;

export interface ActivityDefinition {
  name?: LanguageMap;
  description?: LanguageMap;
  extensions?: Record<string, unknown>;
  [property: string]: unknown;
}

export interface XapiActivity {
  objectType?: 'Activity';
  id: string;
  definition?: ActivityDefinition;
}

export interface StatementRef {
  objectType: 'StatementRef';
  id: string;
}

export type ContextActivities = Partial<
  Record<'parent' | 'grouping' | 'category' | 'other', XapiActivity | XapiActivity[]>
>;

export interface XapiContext {
  registration?: string;
  instructor?: XapiActor;
  team?: XapiActor;
  contextActivities?: ContextActivities;
  contextAgents?: { agent: XapiActor }[];
  contextGroups?: { group: XapiActor }[];
  statement?: StatementRef;
  [property: string]: unknown;
}

export interface XapiAttachment {
  usageType: string;
  display: LanguageMap;
  description?: LanguageMap;
  contentType: string;
  length: number;
  sha2: string;
  fileUrl?: string;
}

/** What a statement and a sub-statement have in common. */
export interface StatementParts<Object> {
  actor: XapiActor;
  verb: { id: string; display?: LanguageMap };
  object: Object;
  result?: { duration?: string; [property: string]: unknown };
  context?: XapiContext;
  timestamp?: string;
  attachments?: XapiAttachment[];
}

export type ActorObject = XapiActor & { objectType: 'Agent' | 'Group' };
export type PlainObject = XapiActivity | ActorObject | StatementRef;
export type SubStatement = StatementParts<PlainObject> & { objectType: 'SubStatement' };

export interface Statement extends StatementParts<PlainObject | SubStatement> {
  id?: string;
  stored?: string;
  authority?: XapiActor;
  version?: string;
}

/** True when the shape is that of a statement; `faults` gets the first fault otherwise. */
export function isStatement(value: unknown, version: XapiVersion, faults: XapiFault[]): value is Statement {
  const fault = statementChecks[version](value);
  if (fault) faults.push(fault);
  return fault === null;
}

/** Of an object without a type an activity is meant (1.0.3 Data 2.4.4). */
export const isActivity = (value: PlainObject | SubStatement): value is XapiActivity =>
  value.objectType === undefined || value.objectType === 'Activity';
export const isActor = (value: PlainObject | SubStatement): value is ActorObject =>
  value.objectType === 'Agent' || value.objectType === 'Group';
