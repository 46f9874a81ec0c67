import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations, parts and sessions of xAPI packages (docs/decisions/012). */
export class Tincan1764000000085 implements MigrationInterface {
  readonly name = 'Tincan1764000000085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tincan_registration (
        id uuid primary key,
        attempt_id uuid not null unique references runtime_attempt (id) on delete cascade,
        actor jsonb not null,
        created_at timestamptz not null default now()
      );

      create table tincan_part (
        registration_id uuid not null references tincan_registration (id) on delete cascade,
        activity_id text not null,
        completed boolean not null default false,
        success text not null default 'unknown' check (success in ('unknown', 'passed', 'failed')),
        score double precision check (score between 0 and 1),
        primary key (registration_id, activity_id)
      );
      comment on table tincan_part is 'activities that were opened, and what was said of them';

      create table tincan_session (
        id uuid primary key,
        registration_id uuid not null references tincan_registration (id) on delete cascade,
        activity_id text not null,
        launch_id uuid not null references launch (id) on delete cascade,
        epoch integer not null,
        token_sha256 bytea not null,
        launched_at timestamptz not null default now(),
        counted_at timestamptz not null default now(),
        heard_at timestamptz,
        ended_at timestamptz
      );
      comment on column tincan_session.epoch is 'of the launch: a player that takes over raises it';
      comment on column tincan_session.counted_at is 'up to here its time is in the ledger';
      comment on column tincan_session.heard_at is 'when something of it was stored last';
      create index tincan_session_registration on tincan_session (registration_id);
      create index tincan_session_launch on tincan_session (launch_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
