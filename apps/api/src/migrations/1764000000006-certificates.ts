import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates: one a person and course version, its attested facts frozen at issue. */
export class Certificates1764000000006 implements MigrationInterface {
  readonly name = 'Certificates1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate (
        id text primary key check (id ~ '^[A-Za-z0-9_-]{22}$'),
        account_id uuid references account (id) on delete set null,
        enrolment_id uuid references enrolment (id) on delete set null,
        course_id uuid not null references course (id),
        version_id uuid not null references course_version (id),
        attested jsonb not null,
        draft boolean not null,
        synthetic boolean not null default false,
        issued_at timestamptz not null default now(),
        rendered_at timestamptz,
        pdf_sha256 text references stored_file (sha256),
        revoked_at timestamptz,
        check ((rendered_at is null) = (pdf_sha256 is null))
      );
      create unique index certificate_once on certificate (account_id, version_id) where revoked_at is null;
      create index certificate_issued on certificate (issued_at);
      create index certificate_unrendered on certificate (issued_at) where rendered_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
