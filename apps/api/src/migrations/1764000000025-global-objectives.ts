import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objectives and shared data that a learner takes along from one package to the next. */
export class GlobalObjectives1764000000025 implements MigrationInterface {
  readonly name = 'GlobalObjectives1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_objective (
        account_id uuid not null references account (id) on delete cascade,
        objective_id text not null,
        status jsonb not null,
        saved_at timestamptz not null default now(),
        primary key (account_id, objective_id)
      );
      create table account_shared_data (
        account_id uuid not null references account (id) on delete cascade,
        target_id text not null,
        store text not null,
        saved_at timestamptz not null default now(),
        primary key (account_id, target_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
