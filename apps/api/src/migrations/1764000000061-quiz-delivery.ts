import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a quiz is given: time, navigation, rest, what counts, what is told; and what one person is given beyond it. */
export class QuizDelivery1764000000061 implements MigrationInterface {
  readonly name = 'QuizDelivery1764000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz
        add column shuffle_questions boolean not null default false,
        add column minutes_allowed int check (minutes_allowed > 0),
        add column navigation text not null default 'free' check (navigation in ('free', 'forward')),
        add column cool_off_hours int not null default 0 check (cool_off_hours >= 0),
        add column grading text not null default 'highest' check (grading in ('highest', 'first', 'last', 'average')),
        add column feedback text not null default 'whole'
          check (feedback in ('whole', 'score', 'each', 'passed-or-last'));

      alter table quiz_attempt
        add column deadline_at timestamptz,
        add column handed_in_by text check (handed_in_by in ('learner', 'time')),
        add column position int not null default 1 check (position > 0),
        add column flagged uuid[] not null default '{}',
        add column checked uuid[] not null default '{}';
      update quiz_attempt set handed_in_by = 'learner' where submitted_at is not null;
      alter table quiz_attempt add check ((submitted_at is null) = (handed_in_by is null));
      create index quiz_attempt_running_out on quiz_attempt (deadline_at) where submitted_at is null;

      create table quiz_accommodation (
        enrolment_id uuid primary key references enrolment (id) on delete cascade,
        extra_time_percent int not null check (extra_time_percent between 0 and 300),
        extra_attempts int not null check (extra_attempts between 0 and 20),
        reason text not null,
        given_by uuid references account (id) on delete set null,
        given_at timestamptz not null
      );
      comment on column quiz_accommodation.reason is 'for whoever may follow learners only: it may tell of health';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
