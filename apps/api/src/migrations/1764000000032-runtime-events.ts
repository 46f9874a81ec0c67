import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trace of an attempt: what changed, never a row for a commit that changed nothing. */
export class RuntimeEvents1764000000032 implements MigrationInterface {
  readonly name = 'RuntimeEvents1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table runtime_event (
        id uuid primary key,
        attempt_id uuid not null references runtime_attempt (id) on delete cascade,
        kind text not null,
        detail jsonb not null default '{}',
        at timestamptz not null default now()
      );
      create index runtime_event_attempt on runtime_event (attempt_id, at);
      create index runtime_event_at on runtime_event (at);
      create index runtime_commit_received on runtime_commit using brin (received_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
