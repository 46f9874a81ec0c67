import type { LrsScope } from '@amelie/contract';
import { sha256 } from '@amelie/ground';
import { timingSafeEqual } from 'node:crypto';
import type { Database } from '../../platform/database/database';
import { XapiFault } from '../http/xapi-fault';
import type { Caller } from './caller';
import type { LaunchedCallers } from './launched-callers';

interface CredentialRow {
  id: string;
  secret_hash: Buffer;
  name: string;
  scopes: LrsScope[];
  activity_prefix: string | null;
}

const find = `select id, secret_hash, name, scopes, activity_prefix from lrs_credential
  where key = $1 and revoked_at is null`;

/** Milliseconds after which a credential that was revoked is none, on every process. */
const keptFor = 1000;
const mostKept = 1000;

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

/** Knows who stands behind HTTP Basic (1.0.3 Communication 4.0). */
export class Callers {
  private readonly kept = new Map<string, { row: CredentialRow; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly appOrigin: string,
    private readonly launched: LaunchedCallers,
  ) {}

  /** Whoever sent this header; refuses with 401. */
  async read(header: string | undefined): Promise<Caller> {
    const { key, secret } = readBasic(header);
    const row = await this.find(key);
    const bound = row ? null : await this.launched.find(key, secret);
    if (bound) return bound;
    // Secrets are 256 random bits: a plain hash of them cannot be guessed.
    if (!row || !timingSafeEqual(row.secret_hash, sha256(secret))) throw unknown();
    return {
      credentialId: row.id,
      authority: { objectType: 'Agent', name: row.name, account: { homePage: this.appOrigin, name: row.id } },
      scopes: row.scopes,
      activityPrefix: row.activity_prefix,
      bound: null,
    };
  }

  private async find(key: string): Promise<CredentialRow | null> {
    const known = this.kept.get(key);
    const time = performance.now();
    if (known && known.until > time) return known.row;
    const row = await this.database.preparedRow<CredentialRow>('lrs-credential', find, [key]);
    if (this.kept.size >= mostKept) this.kept.clear();
    if (row) this.kept.set(key, { row, until: time + keptFor });
    else this.kept.delete(key);
    return row;
  }
}
