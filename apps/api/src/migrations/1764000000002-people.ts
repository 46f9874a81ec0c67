import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, password resets and the brake on guessing. */
export class People1764000000002 implements MigrationInterface {
  readonly name = 'People1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        email text not null check (email = lower(email)),
        password_hash text,
        given_name text not null,
        family_name text not null,
        language text not null,
        roles text[] not null,
        granted_rights text[] not null default '{}',
        country text,
        profession text,
        gender text,
        synthetic boolean not null default false,
        disabled_at timestamptz,
        created_at timestamptz not null default now()
      );
      create unique index account_email on account (email);
      create table session (
        id uuid primary key,
        token_sha256 bytea not null unique,
        account_id uuid not null references account (id) on delete cascade,
        shared_device boolean not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_account on session (account_id) where ended_at is null;
      create table password_reset (
        token_sha256 bytea primary key,
        account_id uuid not null references account (id) on delete cascade,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table throttle (
        key text primary key,
        failures int not null,
        next_try_at timestamptz not null,
        updated_at timestamptz not null default now()
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
