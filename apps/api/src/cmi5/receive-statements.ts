import type { Statement } from '@amelie/formats';
import {
  afterStatement,
  type AuResult,
  type AuSession,
  judgeStatement,
  type LmsStatement,
  resultAfter,
  secondsOfDuration,
} from '@amelie/rules';
import { XapiFault } from '../lrs/http/xapi-fault';
import type { PreparedStatement, WriteOutcome } from '../lrs/statements/prepared-statement';
import { saysTheSame } from '../lrs/statements/says-the-same';
import { findStored } from '../lrs/statements/store-within';
import { now } from '../platform/clock/clock';
import type { Database, Tx } from '../platform/database/database';
import { eventOf, noteEvent } from '../runtime/runtime-events';
import { generatedId } from './course-of';
import { lockRegistration, type Registration } from './registrations.queries';
import { sayWithin } from './say';
import { findSession, saveSession, type SessionRow } from './sessions.queries';
import { settle } from './settle';
import { readUnit, saveUnit } from './units.queries';

/** A statement of the AU, as it came and as it will be stored. */
interface Received {
  given: Statement;
  prepared: PreparedStatement;
}

interface OpenSession {
  registration: Registration;
  row: SessionRow;
  session: AuSession;
  unit: AuResult;
}

async function takeSession(tx: Tx, sessionId: string, registrationId: string): Promise<OpenSession> {
  const registration = await lockRegistration(tx, registrationId);
  const row = await findSession(tx, sessionId);
  if (!registration || !row) throw new XapiFault(403, 'This session is over.');
  const unit = await readUnit(tx, registration.id, row.auId);
  const session: AuSession = {
    ...row,
    account: registration.actor.account,
    registration: registration.id,
    activityId: generatedId(registration.idBase, 'au', row.auId),
    completed: unit.completed,
    passed: unit.success === 'passed',
  };
  return { registration, row, session, unit };
}

const momentOf = ({ given }: Received) => Date.parse(given.timestamp ?? '') || 0;

/** The order of statements is that of their timestamps (9.3). */
const inOrder = (received: Received[]) => [...received].sort((one, other) => momentOf(one) - momentOf(other));

/** Holds each statement against the rules, in the state in which the one before has left the session. */
function judgeAll(open: OpenSession, received: readonly Received[]): Pick<OpenSession, 'session' | 'unit'> {
  let { session, unit } = open;
  for (const { given } of received) {
    const fault = judgeStatement({ statement: given, session, now: now() });
    if (fault) throw new XapiFault(403, `${fault.message} (cmi5 ${fault.clause}, ${fault.code})`);
    session = afterStatement(session, given);
    if (session.launchMode === 'Normal') unit = resultAfter(unit, given);
  }
  return { session, unit };
}

/** Seconds of a session that its AU has ended, by its word and within the server's clock. */
function secondsIn({ session, row }: OpenSession, after: AuSession, received: readonly Received[]): number {
  if (session.state === 'terminated' || after.state !== 'terminated' || after.launchMode !== 'Normal') return 0;
  const longest = (now().getTime() - row.launchedAt.getTime()) / 1000;
  const claimed = secondsOfDuration(received.at(-1)?.given.result?.duration) ?? 0;
  return Math.min(claimed, longest);
}

async function noteClaim(tx: Tx, { registration, row }: OpenSession, unit: AuResult): Promise<void> {
  if (registration.attemptId === null) return;
  const { completed, initialized, success, score } = unit;
  const completion = completed ? 'completed' : initialized ? 'incomplete' : 'not-attempted';
  await noteEvent(tx, registration.attemptId, eventOf('claimed', { itemId: row.auId, completion, success, score }));
}

/** Writes down what the statements have brought; answers what the LMS has to say because of it. */
async function keep(tx: Tx, open: OpenSession, received: readonly Received[]): Promise<LmsStatement[]> {
  const { registration, row } = open;
  const { session, unit } = judgeAll(open, received);
  await saveSession(tx, row, session);
  const secondsAdded = secondsIn(open, session, received);
  const changed = unit !== open.unit;
  if (!changed && secondsAdded === 0) return [];
  await saveUnit(tx, { registrationId: registration.id, auId: row.auId }, unit, secondsAdded);
  if (changed) await noteClaim(tx, open, unit);
  return settle(tx, registration, { sessionId: row.id, evidence: 'self-reported', secondsAdded });
}

/**
 * Stores statements of an AU whole or not at all, with what follows from them: states of session and AU, satisfied
 * statements, progress. What is stored already is no news, whatever has happened since.
 */
export function receiveStatements(
  { database, appOrigin }: { database: Database; appOrigin: string },
  { sessionId, registrationId }: { sessionId: string; registrationId: string },
  received: readonly Received[],
): Promise<WriteOutcome> {
  return database.transaction(async (tx) => {
    const open = await takeSession(tx, sessionId, registrationId);
    const known = await findStored(
      tx,
      received.map(({ prepared }) => prepared.id),
    );
    const fresh = inOrder(received.filter(({ prepared }) => !known.has(prepared.id)));
    const differs = ({ prepared }: Received) => {
      const same = known.get(prepared.id);
      return same !== undefined && !saysTheSame(same, prepared.given);
    };
    if (received.some(differs)) return 'conflict';
    if (fresh.length === 0) return 'stored';
    const told = await keep(tx, open, fresh);
    await sayWithin(tx, appOrigin, { given: fresh.map(({ prepared }) => prepared), told });
    return 'stored';
  });
}
