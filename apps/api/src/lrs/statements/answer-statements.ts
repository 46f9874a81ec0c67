import { identityOf } from '@amelie/formats';
import { type Caller, demandReading } from '../credentials/caller';
import { keyOf } from '../hash-keys';
import { answerText, httpDate, type XapiAnswer } from '../http/xapi-answer';
import { XapiFault } from '../http/xapi-fault';
import type { XapiRequest } from '../http/xapi-request';
import type { XapiParts } from '../xapi-parts';
import { presentStatements } from './present-statements';
import { readLook, readQuery, readSingle, type StatementLook, writeCursor } from './read-query';
import { consistentThrough, findStatement, findStatements, type Sight, type StatementRow } from './statements.queries';
import { postStatements, putStatement } from './store-statements';
import { withAttachments } from './with-attachments';

/** Statements that only their own writer may see carry its key. */
function sightOf(caller: Caller): Sight {
  const mine = demandReading(caller) === 'mine';
  const { activityPrefix, authority, bound } = caller;
  if (bound) return { keys: [keyOf('registration', bound.registration)], activityPrefix };
  return { keys: mine ? [keyOf('authority', identityOf(authority) ?? '')] : [], activityPrefix };
}

interface Page {
  look: StatementLook;
  language: string;
  rows: StatementRow[];
  wrap: (statements: string[]) => string;
}

async function present(parts: XapiParts, { look, language, rows, wrap }: Page): Promise<XapiAnswer> {
  const bodies = rows.map(({ body }) => body);
  const json = wrap(await presentStatements(parts.database, bodies, { format: look.format, language }));
  const latest = rows.reduce((time, { stored }) => Math.max(time, stored.getTime()), 0);
  const headers: Record<string, string> = latest > 0 ? { 'last-modified': httpDate(new Date(latest)) } : {};
  return look.attachments ? withAttachments(parts, { json, bodies }, headers) : answerText(json, headers);
}

/** The address of the next page, on this host: the same question from where this page ended. */
function moreOf(parameters: ReadonlyMap<string, string>, last: StatementRow | undefined): string {
  if (!last) return '';
  const next = new URLSearchParams([...parameters].filter(([name]) => name !== 'cursor'));
  next.set('cursor', writeCursor({ stored: last.stored, position: Number(last.position) }));
  return `/xapi/statements?${next.toString()}`;
}

async function read(parts: XapiParts, { parameters, headers }: XapiRequest, sight: Sight): Promise<XapiAnswer> {
  const look = readLook(parameters);
  const language = headers.get('accept-language') ?? '';
  const single = readSingle(parameters);
  if (single) {
    const row = await findStatement(parts.database, single, sight);
    if (!row) throw new XapiFault(404, 'There is no such statement.');
    return present(parts, { look, language, rows: [row], wrap: ([statement]) => statement ?? '' });
  }
  const { rows, more } = await findStatements(parts.database, readQuery(parameters), sight);
  const next = more ? moreOf(parameters, rows.at(-1)) : '';
  const wrap = (statements: string[]) => `{"statements":[${statements.join()}],"more":${JSON.stringify(next)}}`;
  return present(parts, { look, language, rows, wrap });
}

/** GET: one statement, or those that fit a query (1.0.3 Communication 2.1.3; 9274.1.1 4.1.6.1). */
async function getStatements(parts: XapiParts, request: XapiRequest, caller: Caller): Promise<XapiAnswer> {
  const through = { 'x-experience-api-consistent-through': (await consistentThrough(parts.database)).toISOString() };
  try {
    const answer = await read(parts, request, sightOf(caller));
    return { ...answer, headers: { ...answer.headers, ...through } };
  } catch (error) {
    if (error instanceof XapiFault) throw new XapiFault(error.status, error.message, { ...error.headers, ...through });
    throw error;
  }
}

/** The statement resource. */
export function answerStatements(parts: XapiParts, request: XapiRequest, caller: Caller): Promise<XapiAnswer> {
  if (request.method === 'POST') return postStatements(parts, request, caller);
  return request.method === 'PUT' ? putStatement(parts, request, caller) : getStatements(parts, request, caller);
}
