import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quizzes of a version that are its test before, after and weeks later, and who was reminded of the last one. */
export class TestSets1764000000080 implements MigrationInterface {
  readonly name = 'TestSets1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table test_set (
        version_id uuid primary key references course_version (id) on delete cascade,
        before_module_id uuid unique references course_module (id) on delete set null,
        after_module_id uuid unique references course_module (id) on delete set null,
        delayed_module_id uuid unique references course_module (id) on delete set null,
        delay_weeks int not null check (delay_weeks between 1 and 52),
        reminders boolean not null
      );
      create table test_reminder (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        round int not null check (round in (1, 2)),
        sent_at timestamptz not null,
        primary key (enrolment_id, round)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
