import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a package has claimed, what of a module is still missing, and where staff have decided. */
export class RuntimeTruth1764000000031 implements MigrationInterface {
  readonly name = 'RuntimeTruth1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table runtime_state add column claimed jsonb;
      comment on column runtime_state.claimed is 'the outcome by the package''s last word; it may go backwards';
      alter table module_progress add column standing jsonb;
      comment on column module_progress.standing is 'how far a package is: outcome, items opened and counting';
      create table progress_decision (
        id uuid primary key,
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        module_id uuid not null references course_module (id),
        kind text not null check (kind in ('confirmed', 'set')),
        state text not null check (state in ('in-progress', 'completed', 'failed')),
        reason text not null,
        entry_before jsonb,
        made_by uuid references account (id) on delete set null,
        made_at timestamptz not null default now(),
        undone_by uuid references account (id) on delete set null,
        undone_at timestamptz,
        check (kind = 'confirmed' or reason <> '')
      );
      create index progress_decision_module on progress_decision (enrolment_id, module_id, made_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
