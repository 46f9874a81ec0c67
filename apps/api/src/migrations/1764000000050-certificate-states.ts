import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of certificates. `revoked_at` keeps its meaning of old: since then the certificate no longer stands for
 * good; `superseded_by` tells a replacement from a withdrawal, so that whatever asks for standing certificates goes on
 * working. A replacement counts in the figures from when the first of its line was issued.
 */
export class CertificateStates1764000000050 implements MigrationInterface {
  readonly name = 'CertificateStates1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certificate
        add column suspended_at timestamptz,
        add column expires_at timestamptz,
        add column superseded_by text unique references certificate (id) deferrable initially deferred,
        add column reason text,
        add column first_issued_at timestamptz,
        add column counted_at timestamptz generated always as (coalesce(first_issued_at, issued_at)) stored,
        add check (superseded_by is null or (revoked_at is not null and superseded_by <> id));
      create index certificate_counted on certificate (counted_at);

      create table certificate_event (
        id uuid primary key,
        certificate_id text not null references certificate (id) on delete cascade,
        change text not null check (change in ('suspend', 'reinstate', 'revoke', 'supersede')),
        reason text,
        note text not null default '',
        actor_id uuid references account (id) on delete set null,
        at timestamptz not null
      );
      create index certificate_event_of on certificate_event (certificate_id, at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
