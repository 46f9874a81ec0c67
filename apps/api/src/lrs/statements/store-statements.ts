import {
  factsOf,
  isStatement,
  isUuid,
  sayFault,
  type Statement,
  type XapiFault as Fault,
  type XapiVersion,
} from '@amelie/formats';
import { type Caller, demandActivity, demandWriting } from '../credentials/caller';
import { answerJson, nothing, type XapiAnswer } from '../http/xapi-answer';
import { badRequest, XapiFault } from '../http/xapi-fault';
import { demandKnown, demandParameter, type XapiRequest } from '../http/xapi-request';
import type { XapiParts } from '../xapi-parts';
import { checkSignatures } from './check-signature';
import { keepAttachments } from './keep-attachments';
import { matchAttachments } from './match-attachments';
import { prepareStatement } from './prepare-statement';
import { readSent, type Sent } from './read-sent';
import type { WriteOutcome } from './prepared-statement';

const mostStatements = 1000;
/** What one statement can be found by: a large group's members stand there twice. */
const mostKeys = 10_000;

const refused: Record<Exclude<WriteOutcome, 'stored'>, XapiFault> = {
  conflict: new XapiFault(409, 'Another statement with this id is stored already.'),
  'may-not-void': new XapiFault(403, 'This credential may only void statements that it wrote itself.'),
  'voids-voiding': badRequest('A statement that voids cannot be voided.'),
};

function readStatement(json: unknown, version: XapiVersion, place: string): Statement {
  const faults: Fault[] = [];
  if (isStatement(json, version, faults)) return json;
  throw badRequest(`${place}${faults.map(sayFault).join('; ')}.`);
}

function demandDifferent(statements: Statement[]): void {
  const ids = statements.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()]));
  if (new Set(ids).size < ids.length) throw badRequest('Two statements have the same id.');
}

interface Accepted {
  statements: Statement[];
  sent: Sent;
}

async function store(parts: XapiParts, { statements, sent }: Accepted, caller: Caller, version: XapiVersion) {
  matchAttachments(statements, sent.attachments);
  for (const statement of statements) {
    checkSignatures(statement, sent.attachments, version);
    if (caller.activityPrefix !== null) demandActivity(caller, factsOf(statement).activities[0] ?? null);
  }
  const prepared = statements.map((statement) => prepareStatement(statement, caller, version));
  if (prepared.some(({ keys }) => keys.length > mostKeys))
    throw new XapiFault(413, 'A statement names too many agents or activities.');
  if (!caller.bound?.isPreview) await keepAttachments(parts, sent.attachments);
  const outcome = await (caller.bound?.store(statements, prepared) ?? parts.group.write(prepared));
  if (outcome !== 'stored') throw refused[outcome];
  return prepared.map(({ id }) => id);
}

/** POST: one statement or an array of them; answers their ids (1.0.3 Communication 2.1.2). */
export async function postStatements(parts: XapiParts, request: XapiRequest, caller: Caller): Promise<XapiAnswer> {
  demandWriting(caller);
  demandKnown(request.parameters, []);
  const sent = readSent(request);
  const given: unknown[] = Array.isArray(sent.json) ? sent.json : [sent.json];
  if (given.length > mostStatements) throw new XapiFault(413, `At most ${mostStatements} statements come at once.`);
  const many = Array.isArray(sent.json);
  const statements = given.map((json, at) => readStatement(json, request.version, many ? `Statement ${at}: ` : ''));
  demandDifferent(statements);
  return answerJson(statements.length > 0 ? await store(parts, { statements, sent }, caller, request.version) : []);
}

/** PUT: one statement under the id that the address names (1.0.3 Communication 2.1.1). */
export async function putStatement(parts: XapiParts, request: XapiRequest, caller: Caller): Promise<XapiAnswer> {
  demandWriting(caller);
  demandKnown(request.parameters, ['statementId']);
  const id = demandParameter(request.parameters, 'statementId');
  if (!isUuid(id)) throw badRequest('statementId has to be a UUID.');
  const sent = readSent(request);
  const statement = readStatement(sent.json, request.version, '');
  if (statement.id !== undefined && statement.id.toLowerCase() !== id.toLowerCase())
    throw badRequest('The statement has another id than the address.');
  await store(parts, { statements: [{ ...statement, id }], sent }, caller, request.version);
  return nothing;
}
