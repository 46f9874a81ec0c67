import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far statements have been forwarded to each external record store that ever was configured. */
export class RecordForwarding1764000000048 implements MigrationInterface {
  readonly name = 'RecordForwarding1764000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_forward (
        endpoint text primary key,
        stored timestamptz not null,
        position bigint not null,
        sent bigint not null default 0,
        refused bigint not null default 0,
        last_refused uuid,
        updated_at timestamptz not null default now()
      );
      comment on table lrs_forward is 'the last statement that each endpoint has, or has refused for good';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
