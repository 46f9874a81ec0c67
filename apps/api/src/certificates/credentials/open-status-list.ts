import { createHash } from 'node:crypto';
import { type Database, rowOf, rowsOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';
import { instanceSecret } from '../../platform/secrets/instance-secret';
import { statusListUrl, type StatusPurpose, toInstant } from './achievement-credential';
import { addProof } from './data-integrity';
import { type DidMethod, issuerNames } from './issuer-did';
import { readIssuerSigner } from './issuer-keys';
import { credentialsContext } from './packaged-contexts';
import { encodeStatusList, entriesOfList, statusPlace } from './status-list';

const hour = 3_600_000;
/** For how long a verifier may go on with a list that it holds. */
const validHours = 24;

const endedSql: Record<StatusPurpose, string> = {
  revocation: `revoked_at is not null`,
  suspension: `suspended_at is not null`,
};

interface ListName {
  purpose: StatusPurpose;
  list: number;
}

/** The entries that are set in a list; null where no certificate has a place in it. */
async function readEntries(database: Database, { purpose, list }: ListName): Promise<number[] | null> {
  const first = list * entriesOfList;
  const known = await rowOf<{ last: string | null }>(
    database,
    `select max(status_number) as last from certificate where status_number >= $1`,
    [first],
  );
  // The first list is there from the beginning: whoever looks before the first certificate finds it empty.
  if (list > 0 && !known?.last) return null;
  const secret = await instanceSecret(database, 'status-places');
  const rows = await rowsOf<{ number: string }>(
    database,
    `select status_number as number from certificate
     where ${endedSql[purpose]} and status_number >= $1 and status_number < $2`,
    [first, first + entriesOfList],
  );
  return rows.map(({ number }) => statusPlace(Number(number), secret).index);
}

const signed = new Map<string, Promise<object>>();

/** Signs what was not signed yet in this hour, and forgets the rest once there is much of it. */
function signOnce(key: string, sign: () => Promise<object>): Promise<object> {
  const known = signed.get(key);
  if (known) return known;
  if (signed.size > 100) signed.clear();
  const made = sign();
  signed.set(key, made);
  made.catch(() => signed.delete(key));
  return made;
}

/**
 * A public status list, signed: which certificates are revoked (or replaced), which are suspended (Bitstring Status
 * List 1.0, 2.2). Valid from the beginning of the hour. Refuses `not-found`.
 */
export async function openStatusList(
  { database, appOrigin }: { database: Database; appOrigin: string },
  { name, method, now }: { name: ListName; method: DidMethod; now: Date },
): Promise<object> {
  const entries = await readEntries(database, name);
  if (!entries) throw new Refusal('not-found');
  const signer = await readIssuerSigner(database);
  const { did, verificationMethod } = issuerNames(method, signer, appOrigin);
  const id = statusListUrl({ appOrigin, method }, name);
  const from = new Date(Math.floor(now.getTime() / hour) * hour);
  const encodedList = encodeStatusList(entries);
  const key = createHash('sha256').update(`${id} ${signer.id} ${from.getTime()} ${encodedList}`).digest('base64');
  const credential = {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: toInstant(from),
    validUntil: toInstant(new Date(from.getTime() + validHours * hour)),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: name.purpose, encodedList },
  };
  return signOnce(key, () => addProof(credential, { seed: signer.seed, verificationMethod, created: from }));
}
