import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail: written in the transaction that wants it, sent by a job, or kept as the inbox in the app. */
export class Notifications1764000000003 implements MigrationInterface {
  readonly name = 'Notifications1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        id uuid primary key,
        dedupe_key text unique,
        account_id uuid references account (id) on delete cascade,
        to_address text not null,
        language text not null,
        subject text not null,
        body text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz
      );
      create index mail_created on mail (created_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
