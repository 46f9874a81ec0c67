import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What persons marked, and corrections after which attempts were marked anew. */
export class MarkingByHand1764000000062 implements MigrationInterface {
  readonly name = 'MarkingByHand1764000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table quiz_hand_mark (
        attempt_id uuid not null references quiz_attempt (id) on delete cascade,
        question_id uuid not null,
        mark jsonb not null,
        marked_by uuid references account (id) on delete set null,
        marked_at timestamptz not null,
        primary key (attempt_id, question_id)
      );
      create index quiz_attempt_waiting on quiz_attempt (submitted_at) where submitted_at is not null and marked_at is null;

      create table quiz_regrade (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        module_id uuid not null references course_module (id) on delete cascade,
        question_id uuid not null,
        before jsonb,
        after jsonb not null,
        reason text not null check (reason <> ''),
        made_by uuid references account (id) on delete set null,
        made_at timestamptz not null,
        changed int not null,
        newly_passed int not null,
        no_longer_passed int not null
      );
      create index quiz_regrade_course on quiz_regrade (course_id, made_at desc);
      create table quiz_regrade_attempt (
        regrade_id uuid not null references quiz_regrade (id) on delete cascade,
        attempt_id uuid not null references quiz_attempt (id) on delete cascade,
        score_before double precision not null,
        score_after double precision not null,
        passed_before boolean not null,
        passed_after boolean not null,
        primary key (regrade_id, attempt_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
