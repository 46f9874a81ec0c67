import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys under which certificates are signed, the private halves apart from them among the secrets; and a running
 * number for each certificate, from which its place in the public status lists follows.
 */
export class Credentials1764000000051 implements MigrationInterface {
  readonly name = 'Credentials1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issuer_key (
        id text primary key check (id ~ '^z6Mk[1-9A-HJ-NP-Za-km-z]+$'),
        public_key bytea not null check (octet_length(public_key) = 32),
        created_at timestamptz not null,
        retired_at timestamptz,
        distrusted_at timestamptz,
        check (distrusted_at is null or retired_at is not null)
      );
      create unique index issuer_key_one_signs on issuer_key ((true)) where retired_at is null;

      create sequence certificate_status minvalue 0 start 0;
      alter table certificate add column status_number bigint not null unique default nextval('certificate_status');
      alter sequence certificate_status owned by certificate.status_number;
      create index certificate_revoked on certificate (status_number) where revoked_at is not null;
      create index certificate_suspended on certificate (status_number) where suspended_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
