import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evaluation forms. `form_sent` knows that somebody has answered and holds no time; `form_answer` holds what was
 * answered and knows no person: one row an answer, under a random id, so that not even the answers of one person stand
 * together. Answers wait without a time until those of five persons are there; then they are written anew in random
 * order with the week of that moment, so that neither place nor transaction tells who wrote what.
 */
export class EvaluationForms1764000000075 implements MigrationInterface {
  readonly name = 'EvaluationForms1764000000075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_form (
        version_id uuid primary key references course_version (id) on delete cascade,
        is_on boolean not null,
        required boolean not null,
        follow_up boolean not null,
        left_out text[] not null default '{}',
        own jsonb not null default '[]'
      );
      create table form_draft (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        stage text not null check (stage in ('end', 'follow-up')),
        answers jsonb not null,
        saved_at timestamptz not null default now(),
        primary key (enrolment_id, stage)
      );
      create table form_sent (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        stage text not null check (stage in ('end', 'follow-up')),
        primary key (enrolment_id, stage)
      );
      create table form_invitation (
        enrolment_id uuid primary key references enrolment (id) on delete cascade,
        invited_at timestamptz not null
      );
      create table form_waiting (
        version_id uuid not null references course_version (id) on delete cascade,
        stage text not null check (stage in ('end', 'follow-up')),
        persons int not null check (persons >= 0),
        primary key (version_id, stage)
      );
      create table form_answer (
        id uuid primary key default gen_random_uuid(),
        version_id uuid not null references course_version (id) on delete cascade,
        stage text not null check (stage in ('end', 'follow-up')),
        question text not null,
        kind text not null check (kind in ('scale', 'single', 'text')),
        value text not null,
        week date
      );
      create index form_answer_of on form_answer (version_id, stage, question);
      create table mail_choice (
        account_id uuid not null references account (id) on delete cascade,
        kind text not null,
        is_wanted boolean not null,
        primary key (account_id, kind)
      );
      create index enrolment_completed on enrolment (completed_at) where completed_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
