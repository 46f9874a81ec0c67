import { newId, newToken, sha256 } from '@amelie/ground';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Language, type Right, type Role, rightsOf } from '@amelie/contract';
import type { Askable } from '../platform/database/database';
import { Database, rowOf } from '../platform/database/database';
import { type Actor, SessionReader } from '../platform/policy/actor';

const absoluteHours = 12;
const idleMinutes = { shared: 10, own: 120 };
const cacheMs = 5000;
const touchEveryMs = 60_000;

export interface NewSession {
  token: string;
  sessionId: string;
}

/** Opens a session: an opaque token for the cookie, its hash in the table. */
export async function openSession(tx: Askable, accountId: string, sharedDevice: boolean): Promise<NewSession> {
  const token = newToken();
  const sessionId = newId();
  await tx.query(
    `insert into session (id, token_sha256, account_id, shared_device, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [sessionId, sha256(token), accountId, sharedDevice, absoluteHours],
  );
  return { token, sessionId };
}

/** Ends sessions of an account at once, on every process; `except` stays. */
export async function endSessions(tx: Askable, accountId: string, except: string | null = null): Promise<void> {
  await tx.query(
    `update session set ended_at = now() where account_id = $1 and ended_at is null and id is distinct from $2`,
    [accountId, except],
  );
  await tx.query(`select pg_notify('session_ended', $1)`, [accountId]);
}

interface SessionRow {
  account_id: string;
  session_id: string;
  language: Language;
  roles: Role[];
  granted_rights: Right[];
}

/** Reads sessions from PostgreSQL; a positive answer is kept for five seconds, and dropped when the session ends. */
@Injectable()
export class Sessions extends SessionReader implements OnModuleDestroy {
  private readonly cache = new Map<string, { actor: Actor; until: number; touch: number }>();
  private release: (() => void) | null = null;
  private listening: Promise<void> | null = null;
  /** Counts what was forgotten: an answer that was on its way meanwhile is not kept. */
  private forgotten = 0;

  constructor(private readonly database: Database) {
    super();
  }

  async read(token: string): Promise<Actor | null> {
    await (this.listening ??= this.listen());
    const key = sha256(token).toString('base64');
    const known = this.cache.get(key);
    const time = Date.now();
    if (known && known.until > time) return known.actor;
    const { forgotten } = this;
    const actor = await this.load(token, !known || known.touch < time);
    if (!actor) this.cache.delete(key);
    else if (forgotten === this.forgotten)
      this.cache.set(key, {
        actor,
        until: time + cacheMs,
        touch: known && known.touch >= time ? known.touch : time + touchEveryMs,
      });
    if (this.cache.size > 20_000) this.cache.clear();
    return actor;
  }

  private async load(token: string, touch: boolean): Promise<Actor | null> {
    const row = await rowOf<SessionRow>(
      this.database,
      `select s.id as session_id, a.id as account_id, a.language, a.roles, a.granted_rights
       from session s join account a on a.id = s.account_id
       where s.token_sha256 = $1 and s.ended_at is null and s.expires_at > now() and a.disabled_at is null
         and s.last_seen_at > now() - make_interval(mins => case when s.shared_device then $2::int else $3::int end)`,
      [sha256(token), idleMinutes.shared, idleMinutes.own],
    );
    if (!row) return null;
    if (touch) await this.database.query(`update session set last_seen_at = now() where id = $1`, [row.session_id]);
    return {
      accountId: row.account_id,
      sessionId: row.session_id,
      language: row.language,
      roles: row.roles,
      rights: rightsOf(row.roles, row.granted_rights),
    };
  }

  /** Forgets what it keeps of an account as soon as any process ends its sessions. */
  private async listen(): Promise<void> {
    const client = await this.database.pool.connect().catch(() => null);
    let held = client !== null;
    const drop = () => {
      if (!held) return;
      held = false;
      client?.release(true);
      this.release = null;
      this.listening = null;
      this.forgetAll();
    };
    client?.on('error', drop);
    client?.on('end', drop);
    client?.on('notification', ({ payload }) => this.forget(payload ?? ''));
    this.release = drop;
    const listens = await client?.query('listen session_ended').catch(() => null);
    if (listens) return;
    drop();
    this.listening = null;
  }

  /** Called by whoever ends sessions on this process, which then does not wait to hear of it. */
  forget(accountId: string): void {
    this.forgotten += 1;
    for (const [key, { actor }] of this.cache) if (actor.accountId === accountId) this.cache.delete(key);
  }

  forgetAll(): void {
    this.forgotten += 1;
    this.cache.clear();
  }

  onModuleDestroy(): void {
    this.release?.();
  }
}
