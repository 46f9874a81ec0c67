import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an attempt stands in the activity tree of its package. */
export class Sequencing1764000000024 implements MigrationInterface {
  readonly name = 'Sequencing1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table runtime_sequencing (
        attempt_id uuid primary key references runtime_attempt (id) on delete cascade,
        state text not null,
        global_objectives jsonb not null default '{}',
        shared_data jsonb not null default '{}',
        outcome jsonb not null,
        saved_at timestamptz not null default now()
      ) with (fillfactor = 70);
      comment on column runtime_sequencing.outcome is 'of the whole package, the best so far: a claim by the player';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
