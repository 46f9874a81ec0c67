import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground that every feature stands on: outbox, audit, stored files, secrets. */
export class Platform1764000000001 implements MigrationInterface {
  readonly name = 'Platform1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id uuid primary key,
        job text not null,
        payload jsonb not null,
        dedupe_key text unique,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        published_times int not null default 0,
        done_at timestamptz,
        failures int not null default 0,
        last_failure text
      );
      create index outbox_open on outbox (created_at) where done_at is null;
      create table audit_event (
        id uuid primary key,
        at timestamptz not null default now(),
        actor_id uuid,
        action text not null,
        object_type text not null,
        object_id text,
        outcome text not null,
        detail jsonb not null default '{}'
      );
      create index audit_event_at on audit_event (at);
      create table stored_file (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes bigint not null check (size_bytes >= 0),
        created_at timestamptz not null default now()
      );
      create table secret (
        name text primary key,
        value bytea not null,
        created_at timestamptz not null default now()
      );
      create function csv_safe(value text) returns text language sql immutable parallel safe as
        $$ select case
          when value ~ '^[[:space:]]*[=+@＝＋－＠-]' or left(value, 1) in (chr(9), chr(13)) then '''' || value
          else value
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
