import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the time of one SCO is made of, and how its last session ended. */
export class RuntimeSessions1764000000008 implements MigrationInterface {
  readonly name = 'RuntimeSessions1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table runtime_state
        add column earlier_active_seconds double precision not null default 0,
        add column recorded_active_seconds double precision not null default 0,
        add column terminated boolean not null default false;
      comment on column runtime_state.active_seconds is 'of the launch with this epoch';
      comment on column runtime_state.session_seconds is 'of the launch with this epoch';
      alter table launch add column opened_at timestamptz not null default now();
      create index runtime_attempt_previews on runtime_attempt (started_at) where preview;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
