import {
  actorCheck,
  identityOf,
  isIri,
  isObject,
  isUuid,
  momentOf,
  sayFault,
  type StatementFormat,
  statementFormats,
  type XapiActor,
} from '@amelie/formats';
import { keyOf } from '../hash-keys';
import { readKeepableJson } from '../http/read-json';
import { badRequest } from '../http/xapi-fault';
import { demandKnown } from '../http/xapi-request';

/** Where the next page begins. */
export interface Cursor {
  stored: Date;
  position: number;
}

export interface StatementQuery {
  /** Keys that a statement has to have, all of them. */
  keys: string[];
  since: Date | null;
  until: Date | null;
  ascending: boolean;
  limit: number;
  cursor: Cursor | null;
}

/** How statements leave: of all requests for them. */
export interface StatementLook {
  format: StatementFormat;
  attachments: boolean;
}

const filters = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
  'cursor',
];
const looks = ['format', 'attachments'];
const mostStatements = 200;

type Parameters = ReadonlyMap<string, string>;

function readTruth(parameters: Parameters, name: string): boolean {
  const value = parameters.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw badRequest(`${name} has to be true or false.`);
  return value === 'true';
}

function isActorValue(value: unknown): value is XapiActor {
  return isObject(value) && actorCheck(value) === null;
}

/** The agent or identified group of a parameter (1.0.3 Communication 2.1.3). */
export function readAgent(text: string): XapiActor & { identity: string } {
  const value = readKeepableJson(text, 'The parameter agent');
  if (!isActorValue(value)) {
    const fault = actorCheck(value);
    throw badRequest(`The parameter agent: ${fault ? sayFault(fault) : 'has to be an agent'}.`);
  }
  const identity = identityOf(value);
  if (identity === null) throw badRequest('The parameter agent has to be an agent or an identified group.');
  return { ...value, identity };
}

/** A moment of a parameter, if it is there. */
export function readMoment(parameters: Parameters, name: string): Date | null {
  const value = parameters.get(name);
  if (value === undefined) return null;
  // A + that nobody encoded became a blank.
  const moment = momentOf(value.replace(/ (\d\d:?\d\d)$/, '+$1'));
  if (moment === null) throw badRequest(`${name} has to be a timestamp of ISO 8601.`);
  return new Date(moment);
}

function readLimit(parameters: Parameters): number {
  const value = parameters.get('limit') ?? '0';
  if (!/^\d{1,15}$/.test(value)) throw badRequest('limit has to be a whole number, 0 or more.');
  const limit = Number(value);
  return limit === 0 ? mostStatements : Math.min(limit, mostStatements);
}

function readCursor(parameters: Parameters): Cursor | null {
  const value = parameters.get('cursor');
  if (value === undefined) return null;
  const [, stored, position] = /^(\d{1,14})-(\d{1,15})$/.exec(value) ?? [];
  if (stored === undefined || position === undefined) throw badRequest('This is no address of a further page.');
  return { stored: new Date(Number(stored)), position: Number(position) };
}

export const writeCursor = ({ stored, position }: Cursor): string => `${stored.getTime()}-${position}`;

export function readUuid(parameters: Parameters, name: string): string | null {
  const value = parameters.get(name);
  if (value === undefined) return null;
  if (!isUuid(value)) throw badRequest(`${name} has to be a UUID.`);
  return value.toLowerCase();
}

export function readIri(parameters: Parameters, name: string): string | null {
  const value = parameters.get(name);
  if (value === undefined) return null;
  if (!isIri(value)) throw badRequest(`${name} has to be an IRI.`);
  return value;
}

function readKeys(parameters: Parameters): string[] {
  const agentText = parameters.get('agent');
  const agent = agentText === undefined ? null : readAgent(agentText).identity;
  const verb = readIri(parameters, 'verb');
  const activity = readIri(parameters, 'activity');
  const registration = readUuid(parameters, 'registration');
  const relatedAgents = readTruth(parameters, 'related_agents');
  const relatedActivities = readTruth(parameters, 'related_activities');
  return [
    ...(agent === null ? [] : [keyOf(relatedAgents ? 'related-agent' : 'agent', agent)]),
    ...(verb === null ? [] : [keyOf('verb', verb)]),
    ...(activity === null ? [] : [keyOf(relatedActivities ? 'related-activity' : 'activity', activity)]),
    ...(registration === null ? [] : [keyOf('registration', registration)]),
  ];
}

/** What a GET for many statements asks for (1.0.3 Communication 2.1.3). */
export function readQuery(parameters: Parameters): StatementQuery {
  demandKnown(parameters, [...filters, ...looks]);
  return {
    keys: readKeys(parameters),
    since: readMoment(parameters, 'since'),
    until: readMoment(parameters, 'until'),
    ascending: readTruth(parameters, 'ascending'),
    limit: readLimit(parameters),
    cursor: readCursor(parameters),
  };
}

export function readLook(parameters: Parameters): StatementLook {
  const given = parameters.get('format') ?? 'exact';
  const format = statementFormats.find((known) => known === given);
  if (!format) throw badRequest(`format has to be one of ${statementFormats.join(', ')}.`);
  return { format, attachments: readTruth(parameters, 'attachments') };
}

/** The one statement that is asked for, voided or not; null when many are. */
export function readSingle(parameters: Parameters): { id: string; voided: boolean } | null {
  const [plain, voided] = ['statementId', 'voidedStatementId'].map((name) => readUuid(parameters, name));
  if (!plain && !voided) return null;
  if (plain && voided) throw badRequest('statementId and voidedStatementId exclude each other.');
  demandKnown(parameters, ['statementId', 'voidedStatementId', ...looks]);
  return { id: plain ?? voided ?? '', voided: Boolean(voided) };
}
