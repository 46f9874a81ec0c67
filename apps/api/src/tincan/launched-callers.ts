import { identityOf } from '@amelie/formats';
import { sha256 } from '@amelie/ground';
import { timingSafeEqual } from 'node:crypto';
import type { Bound } from '../lrs/credentials/bound';
import type { Caller } from '../lrs/credentials/caller';
import type { FindLaunched } from '../lrs/credentials/launched-callers';
import { XapiFault } from '../lrs/http/xapi-fault';
import type { Database } from '../platform/database/database';
import { receiveWords } from './receive-words';
import { findCaller, noteHeard, type SessionCaller } from './sessions.queries';

interface Parts {
  database: Database;
  appOrigin: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
      receiveWords(
        database,
        { sessionId, registrationId: registration },
        prepared.flatMap((one, place) => {
          const statement = given[place];
          return statement ? [{ given: statement, prepared: one }] : [];
        }),
      ),
  };
}

async function find(parts: Parts, key: string, secret: string): Promise<Caller | null> {
  if (!uuid.test(key)) return null;
  const row = await findCaller(parts.database, key);
  // Secrets are 256 random bits: a plain hash of them cannot be guessed.
  if (!row || !timingSafeEqual(row.tokenSha256, sha256(secret))) return null;
  if (row.over) throw new XapiFault(403, 'The launch of this token is over.');
  const account = { homePage: parts.appOrigin, name: `package-${row.packageId}` };
  return {
    credentialId: key,
    authority: { objectType: 'Agent', name: 'Launched content', account },
    scopes: ['statements/write', 'statements/read/mine', 'state', 'profile'],
    activityPrefix: null,
    bound: boundTo(parts, key, row),
  };
}

/** What the record store asks about xAPI packages that were launched. */
export const tincanCallers =
  (parts: Parts): FindLaunched =>
  (key, secret) =>
    find(parts, key, secret);
