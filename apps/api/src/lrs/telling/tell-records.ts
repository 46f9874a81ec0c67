import { toldStatement } from '@amelie/formats';
import type { Config } from '@amelie/ground';
import { createHmac, hash } from 'node:crypto';
import type { Database } from '../../platform/database/database';
import { instanceSecret } from '../../platform/secrets/instance-secret';
import { preparePlatformStatements } from '../statements/platform-statements';
import type { StatementGroup } from '../statements/statement-group';
import { attemptEvents } from './attempt-events';
import { findEnrolment, findStored, listDone, listTraces } from './told-events.queries';

export interface TellParts {
  database: Database;
  group: StatementGroup;
  settings: Pick<Config, 'appOrigin' | 'instanceName'>;
}

/** The same event has the same statement on every run: its id is made from the event (as RFC 9562 5.8 lets one). */
export function statementIdOf(key: string): string {
  const hex = hash('sha256', `told\n${key}`, 'hex');
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Who a person is in the record store: the same there, and nowhere else. */
async function recordPseudonym(database: Database, accountId: string): Promise<string> {
  const secret = await instanceSecret(database, 'record-pseudonym');
  return createHmac('sha256', secret).update(accountId).digest('hex').slice(0, 32);
}

/** One request of the store holds no more. */
const atOnce = 200;

/**
 * Writes into the record store what has been learnt in an enrolment and is not told there yet. Runs as often as it
 * likes, also twice at once: a statement that is stored already is no news.
 */
export async function tellRecords({ database, group, settings }: TellParts, enrolmentId: string): Promise<void> {
  const enrolment = await findEnrolment(database, enrolmentId);
  if (!enrolment) return;
  const { accountId, ...rest } = enrolment;
  const events = [
    ...attemptEvents(await listTraces(database, enrolmentId)),
    ...(await listDone(database, enrolmentId)),
  ];
  const keyed = events
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map((event) => ({ id: statementIdOf(event.key), event }));
  const stored = await findStored(
    database,
    keyed.map(({ id }) => id),
  );
  const news = keyed.filter(({ id }) => !stored.has(id));
  const course = {
    ...rest,
    ...{ home: settings.appOrigin, platform: settings.instanceName, registration: enrolmentId },
    pseudonym: await recordPseudonym(database, accountId),
  };
  const statements = news.map(({ id, event }) => toldStatement(id, course, event));
  for (let from = 0; from < statements.length; from += atOnce) {
    const prepared = preparePlatformStatements(statements.slice(from, from + atOnce), settings.appOrigin);
    const outcome = await group.write(prepared);
    if (outcome !== 'stored') throw new Error(`What was learnt could not be told to the record store: ${outcome}`);
  }
}
