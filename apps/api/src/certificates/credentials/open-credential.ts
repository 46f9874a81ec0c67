import type { Attested } from '@amelie/contract';
import { type Database, rowOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';
import { instanceSecret } from '../../platform/secrets/instance-secret';
import { achievementCredential, type CredentialSheet } from './achievement-credential';
import { toJwt } from './credential-jwt';
import { addProof } from './data-integrity';
import { type DidMethod, issuerNames } from './issuer-did';
import { type IssuerSigner, readIssuerSigner } from './issuer-keys';
import { statusPlace } from './status-list';

export interface CredentialPress {
  database: Database;
  appOrigin: string;
}

interface CredentialRow {
  id: string;
  versionId: string;
  attested: Attested;
  issuedAt: Date;
  expiresAt: Date | null;
  statusNumber: string;
}

/** What the credential of a certificate says. Refuses `not-found`; nobody has earned a made-up one, so it has none. */
export async function readCredentialSheet(database: Database, certificateId: string): Promise<CredentialSheet> {
  const row = await rowOf<CredentialRow>(
    database,
    `select id, version_id as "versionId", attested, issued_at as "issuedAt", expires_at as "expiresAt",
            status_number as "statusNumber"
     from certificate where id = $1 and not synthetic`,
    [certificateId],
  );
  if (!row) throw new Refusal('not-found');
  const secret = await instanceSecret(database, 'status-places');
  return { ...row, place: statusPlace(Number(row.statusNumber), secret) };
}

export interface CredentialWish {
  certificateId: string;
  did: DidMethod;
}

async function prepare({ database, appOrigin }: CredentialPress, { certificateId, did: method }: CredentialWish) {
  const sheet = await readCredentialSheet(database, certificateId);
  const signer = await readIssuerSigner(database);
  const { did, verificationMethod } = issuerNames(method, signer, appOrigin);
  const credential = achievementCredential(sheet, { did, method, appOrigin });
  return { sheet, credential, signer, verificationMethod };
}

/** The time of a signature: that of the issue, or of the key where it is younger. Asked twice, it is the same. */
const signedAt = ({ issuedAt }: CredentialSheet, { createdAt }: IssuerSigner) =>
  new Date(Math.max(issuedAt.getTime(), createdAt.getTime()));

/** The credential of a certificate with a Data Integrity proof, signed by the key of today. Refuses `not-found`. */
export async function openCredential(press: CredentialPress, wish: CredentialWish) {
  const { sheet, credential, signer, verificationMethod } = await prepare(press, wish);
  return addProof(credential, { seed: signer.seed, verificationMethod, created: signedAt(sheet, signer) });
}

/** The same as JWT. Refuses `not-found`. */
export async function openCredentialJwt(press: CredentialPress, wish: CredentialWish): Promise<string> {
  const { credential, signer, verificationMethod } = await prepare(press, wish);
  return toJwt(credential, { seed: signer.seed, verificationMethod });
}
