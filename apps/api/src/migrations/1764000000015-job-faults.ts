import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a job was taken and when a try failed, with why as a code that may be shown; what `last_failure` says may not. */
export class JobFaults1764000000015 implements MigrationInterface {
  readonly name = 'JobFaults1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox
        add column started_at timestamptz,
        add column failed_at timestamptz,
        add column fault text;
      create index outbox_done on outbox (done_at) where done_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
