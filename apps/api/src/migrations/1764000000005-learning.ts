import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enrolment, progress, quiz attempts, package attempts with their launches and commits. */
export class Learning1764000000005 implements MigrationInterface {
  readonly name = 'Learning1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        course_id uuid not null references course (id),
        version_id uuid not null references course_version (id),
        enrolled_at timestamptz not null default now(),
        last_active_at timestamptz not null default now(),
        completed_at timestamptz,
        unique (account_id, course_id)
      );
      create index enrolment_version on enrolment (version_id);
      create table module_progress (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        module_id uuid not null references course_module (id),
        state text not null check (state in ('in-progress', 'completed', 'failed')),
        score double precision check (score between 0 and 1),
        evidence text not null check (evidence in ('self-reported', 'server-graded', 'attended', 'confirmed')),
        active_seconds double precision not null default 0 check (active_seconds >= 0),
        started_at timestamptz not null default now(),
        completed_at timestamptz,
        updated_at timestamptz not null default now(),
        primary key (enrolment_id, module_id),
        check ((state = 'completed') = (completed_at is not null))
      );
      create table quiz_attempt (
        id uuid primary key,
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        module_id uuid not null references course_module (id),
        account_id uuid not null references account (id) on delete cascade,
        number int not null check (number > 0),
        paper jsonb not null,
        pass_mark double precision not null,
        started_at timestamptz not null default now(),
        submitted_at timestamptz,
        score double precision check (score between 0 and 1),
        passed boolean,
        result jsonb,
        unique (enrolment_id, module_id, number),
        check ((submitted_at is null) = (score is null))
      );
      create unique index quiz_attempt_one_open on quiz_attempt (enrolment_id, module_id) where submitted_at is null;
      create table quiz_answer (
        attempt_id uuid not null references quiz_attempt (id) on delete cascade,
        question_id uuid not null,
        chosen uuid[] not null,
        given int not null,
        saved_at timestamptz not null default now(),
        primary key (attempt_id, question_id)
      );
      create table runtime_attempt (
        id uuid primary key,
        enrolment_id uuid references enrolment (id) on delete cascade,
        module_id uuid references course_module (id),
        account_id uuid not null references account (id) on delete cascade,
        package_id uuid not null references package (id),
        preview boolean not null default false,
        number int not null default 1 check (number > 0),
        state text not null default 'open' check (state in ('open', 'closed')),
        launch_epoch int not null default 0,
        last_seq bigint not null default 0,
        current_item text,
        started_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (enrolment_id, module_id, number),
        check (preview = (enrolment_id is null))
      );
      create table runtime_state (
        attempt_id uuid not null references runtime_attempt (id) on delete cascade,
        item_id text not null,
        cmi jsonb not null,
        outcome jsonb not null,
        epoch int not null,
        seq bigint not null,
        session_seconds double precision not null default 0,
        earlier_seconds double precision not null default 0,
        active_seconds double precision not null default 0,
        saved_at timestamptz not null default now(),
        primary key (attempt_id, item_id)
      ) with (fillfactor = 70);
      create table runtime_commit (
        attempt_id uuid not null references runtime_attempt (id) on delete cascade,
        epoch int not null,
        seq bigint not null,
        sha256 text not null,
        receipt jsonb not null,
        received_at timestamptz not null default now(),
        primary key (attempt_id, seq)
      );
      create table launch (
        id uuid primary key,
        attempt_id uuid not null references runtime_attempt (id) on delete cascade,
        account_id uuid not null references account (id) on delete cascade,
        session_id uuid not null references session (id) on delete cascade,
        package_id uuid not null references package (id),
        epoch int not null,
        capability_sha256 bytea not null unique,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index launch_attempt on launch (attempt_id) where ended_at is null;
      create index launch_session on launch (session_id) where ended_at is null;
      create view readable_package as
        select l.capability_sha256, l.id as launch_id, l.package_id, p.edition, p.report
        from launch l
        join session s on s.id = l.session_id
        join runtime_attempt a on a.id = l.attempt_id
        join package p on p.id = l.package_id
        where l.ended_at is null
          and l.expires_at > now()
          and l.last_seen_at > now() - interval '2 hours'
          and s.ended_at is null
          and s.expires_at > now()
          and l.epoch = a.launch_epoch
          and p.state = 'ready';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
