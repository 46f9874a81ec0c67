import { identityOf } from '@amelie/formats';
import type { Bound } from '../lrs/credentials/bound';
import type { Caller } from '../lrs/credentials/caller';
import { besideGiven, callerOfLaunch, isLaunchKey } from '../lrs/credentials/caller-of-launch';
import type { FindLaunched } from '../lrs/credentials/launched-callers';
import type { Database } from '../platform/database/database';
import { receiveWords } from './receive-words';
import { findCaller, noteHeard, type SessionCaller } from './sessions.queries';

interface Parts {
  database: Database;
  appOrigin: string;
}

function boundTo({ database }: Parts, sessionId: string, row: SessionCaller): Bound {
  const { registration, actor, activityId, preview } = row;
  return {
    agent: identityOf(actor) ?? '',
    registration,
    activityId,
    isPreview: preview,
    echoesLaunch: true,
    documentFault: () => Promise.resolve(null),
    documentStored: () => noteHeard(database, sessionId),
    store: (given, prepared) =>
      receiveWords(database, { sessionId, registrationId: registration }, besideGiven(given, prepared)),
  };
}

async function find(parts: Parts, key: string, secret: string): Promise<Caller | null> {
  if (!isLaunchKey(key)) return null;
  const row = await findCaller(parts.database, key);
  const { appOrigin } = parts;
  return (
    row &&
    callerOfLaunch(row, {
      key,
      secret,
      appOrigin,
      whenOver: 'The launch of this token is over.',
      bound: boundTo(parts, key, row),
    })
  );
}

/** What the record store asks about xAPI packages that were launched. */
export const tincanCallers =
  (parts: Parts): FindLaunched =>
  (key, secret) =>
    find(parts, key, secret);
