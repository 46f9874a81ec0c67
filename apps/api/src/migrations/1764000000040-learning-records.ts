import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The learning record store. Statements are partitioned by the moment at which they were stored; partitions are made
 * when their month begins (docs/decisions/009).
 */
export class LearningRecords1764000000040 implements MigrationInterface {
  readonly name = 'LearningRecords1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_clock (
        one boolean primary key default true check (one),
        position bigint not null,
        stored timestamptz not null
      );
      insert into lrs_clock (position, stored) values (0, date_trunc('milliseconds', now()));

      create table lrs_statement (
        stored timestamptz not null,
        position bigint not null,
        id uuid not null,
        facts_of uuid,
        voided boolean not null default false,
        keys uuid[] not null,
        activity text,
        body text
      ) partition by range (stored);
      do $$ begin
        alter table lrs_statement alter column body set compression lz4;
      exception when feature_not_supported or invalid_parameter_value then
        raise notice 'This server is built without lz4: the usual compression stays';
      end $$;
      comment on column lrs_statement.position is 'order in which statements were stored; grows with stored';
      comment on column lrs_statement.keys is 'hashes of all that the statement can be found by';
      comment on column lrs_statement.facts_of is
        'null for the statement itself; otherwise it refers to that one, and can be found by its facts too';
      create unique index lrs_statement_order on lrs_statement (stored, position, facts_of) nulls not distinct;
      create index lrs_statement_keys on lrs_statement using gin (keys) with (gin_pending_list_limit = 1024);

      create table lrs_statement_id (
        id uuid primary key,
        stored timestamptz not null,
        position bigint not null,
        digest bytea not null,
        authority uuid not null,
        refers_to uuid,
        voids boolean not null default false,
        voids_all boolean not null default false
      );
      create index lrs_statement_refers_to on lrs_statement_id (refers_to) where refers_to is not null;

      create table lrs_activity (
        key uuid primary key,
        id text not null,
        definition json not null,
        changed_at timestamptz not null default now()
      );

      create table lrs_attachment (
        sha2 text primary key,
        sha256 text not null references stored_file (sha256),
        size_bytes bigint not null
      );
      create index lrs_attachment_file on lrs_attachment (sha256);

      create table lrs_document (
        key uuid primary key,
        kind text not null check (kind in ('state', 'agent-profile', 'activity-profile')),
        activity_key uuid,
        agent_key uuid,
        registration uuid,
        document_id text not null,
        content_type text not null,
        content bytea not null,
        etag text not null,
        updated_at timestamptz not null default now()
      );
      create index lrs_document_activity on lrs_document (activity_key, kind, agent_key);
      create index lrs_document_agent on lrs_document (agent_key, kind);

      create table lrs_credential (
        id uuid primary key,
        key text not null unique,
        secret_hash bytea not null,
        name text not null,
        scopes text[] not null,
        activity_prefix text,
        created_by uuid references account (id) on delete set null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
