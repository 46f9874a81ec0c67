import { identityOf } from '@amelie/formats';
import { newToken, sha256 } from '@amelie/ground';
import { preferencesId } from '@amelie/rules';
import type { LaunchActor } from '@amelie/rules';
import type { Bound } from '../lrs/credentials/bound';
import type { FetchAnswer, LaunchedCallers } from '../lrs/credentials/launched-callers';
import type { Caller } from '../lrs/credentials/caller';
import { besideGiven, callerOfLaunch, isLaunchKey } from '../lrs/credentials/caller-of-launch';
import type { Database } from '../platform/database/database';
import { generatedId } from './course-of';
import { documentFaultOf } from './document-rules';
import { receiveStatements } from './receive-statements';
import { exchangeToken, notePreferencesRead } from './sessions.queries';

interface Parts {
  database: Database;
  appOrigin: string;
}

interface CallerRow {
  tokenSha256: Buffer;
  over: boolean;
  auId: string;
  registration: string;
  actor: LaunchActor;
  idBase: string;
  packageId: string;
  preferencesRead: boolean;
}

/** A token lives as long as its session, while its attempt is open (8.2.1). */
const find = `select s.token_sha256 as "tokenSha256", s.au_id as "auId", s.preferences_read as "preferencesRead",
    s.state in ('terminated', 'abandoned') or coalesce(a.state = 'closed', false) as over,
    r.id as registration, r.actor, r.id_base as "idBase", r.package_id as "packageId"
  from cmi5_session s join cmi5_registration r on r.id = s.registration_id
  left join runtime_attempt a on a.id = r.attempt_id
  where s.id = $1 and s.token_sha256 is not null`;

function boundTo(parts: Parts, sessionId: string, row: CallerRow): Bound {
  const { registration, actor, idBase, auId } = row;
  return {
    agent: identityOf(actor) ?? '',
    registration,
    activityId: generatedId(idBase, 'au', auId),
    isPreview: false,
    echoesLaunch: false,
    documentStored: () => Promise.resolve(),
    async documentFault(asked) {
      const fault = documentFaultOf(asked);
      const reads = asked.kind === 'agent-profile' && asked.act === 'read' && asked.documentId === preferencesId;
      if (reads && !row.preferencesRead) await notePreferencesRead(parts.database, sessionId);
      return fault;
    },
    store: (given, prepared) =>
      receiveStatements(parts, { sessionId, registrationId: registration }, besideGiven(given, prepared)),
  };
}

async function findCaller(parts: Parts, key: string, secret: string): Promise<Caller | null> {
  if (!isLaunchKey(key)) return null;
  const row = await parts.database.preparedRow<CallerRow>('cmi5-caller', find, [key]);
  const { appOrigin } = parts;
  return (
    row &&
    callerOfLaunch(row, {
      key,
      secret,
      appOrigin,
      whenOver: 'The session of this token is over (cmi5 8.2.1).',
      bound: boundTo(parts, key, row),
    })
  );
}

async function takeToken({ database }: Parts, fetchKey: string): Promise<FetchAnswer> {
  const secret = newToken();
  const keys = { fetchSha256: sha256(fetchKey), tokenSha256: sha256(secret) };
  const sessionId = await exchangeToken(database, keys);
  if (sessionId !== null) return { 'auth-token': Buffer.from(`${sessionId}:${secret}`).toString('base64') };
  return { 'error-code': '1', 'error-text': 'The token has been given out already, or the session is over.' };
}

/** What the record store asks about callers that were launched (cmi5 8.2). */
export function launchedCallers(parts: Parts): LaunchedCallers {
  return {
    find: (key, secret) => findCaller(parts, key, secret),
    takeToken: (fetchKey) => takeToken(parts, fetchKey),
  };
}
