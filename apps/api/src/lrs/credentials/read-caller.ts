import type { LrsScope } from '@amelie/contract';
import { sha256 } from '@amelie/ground';
import { timingSafeEqual } from 'node:crypto';
import { XapiFault } from '../http/xapi-fault';
import type { XapiParts } from '../xapi-parts';
import type { Caller } from './caller';

interface CredentialRow {
  id: string;
  secret_hash: Buffer;
  name: string;
  scopes: LrsScope[];
  activity_prefix: string | null;
}

const find = `select id, secret_hash, name, scopes, activity_prefix from lrs_credential
  where key = $1 and revoked_at is null`;

const unknown = () =>
  new XapiFault(401, 'No valid credential was sent.', { 'www-authenticate': 'Basic realm="xAPI", charset="UTF-8"' });

function readBasic(header: string | undefined): { key: string; secret: string } {
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '')?.[1];
  const [key = '', ...rest] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':');
  if (key === '' || key.includes('\0')) throw unknown();
  return { key, secret: rest.join(':') };
}

/** Whoever stands behind HTTP Basic (1.0.3 Communication 4.0). A revoked credential is none from that moment on. */
export async function readCaller(
  { database, config, launched }: XapiParts,
  header: string | undefined,
): Promise<Caller> {
  const { key, secret } = readBasic(header);
  const row = await database.preparedRow<CredentialRow>('lrs-credential', find, [key]);
  const bound = row ? null : await launched.find(key, secret);
  if (bound) return bound;
  // Secrets are 256 random bits: a plain hash of them cannot be guessed.
  if (!row || !timingSafeEqual(row.secret_hash, sha256(secret))) throw unknown();
  return {
    credentialId: row.id,
    authority: { objectType: 'Agent', name: row.name, account: { homePage: config.appOrigin, name: row.id } },
    scopes: row.scopes,
    activityPrefix: row.activity_prefix,
    bound: null,
  };
}
