import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Targets of the programme, and exports. */
export class Statistics1764000000007 implements MigrationInterface {
  readonly name = 'Statistics1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table target (
        id uuid primary key,
        indicator text not null check (indicator in ('certified-professionals')),
        name text not null,
        target int not null check (target > 0),
        from_date date not null,
        until_date date not null,
        updated_at timestamptz not null default now(),
        check (from_date < until_date)
      );
      create table export (
        id uuid primary key,
        kind text not null check (kind in ('completions')),
        format text not null check (format in ('csv')),
        with_names boolean not null,
        state text not null check (state in ('queued', 'writing', 'ready', 'failed', 'expired')),
        requested_by uuid not null references account (id) on delete cascade,
        rows int,
        size_bytes bigint,
        file_name text,
        sha256 text,
        requested_at timestamptz not null default now(),
        ready_at timestamptz,
        expires_at timestamptz,
        check (state <> 'ready' or (rows is not null and sha256 is not null and file_name is not null))
      );
      create index export_requested on export (requested_by, requested_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
