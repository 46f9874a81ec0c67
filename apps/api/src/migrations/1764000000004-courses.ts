import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Course, version, module; pages and quiz definitions that modules show. */
export class Courses1764000000004 implements MigrationInterface {
  readonly name = 'Courses1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course (
        id uuid primary key,
        slug text unique,
        created_by uuid references account (id) on delete set null,
        created_at timestamptz not null default now(),
        archived_at timestamptz
      );
      create table course_version (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        number int not null check (number > 0),
        state text not null check (state in ('draft', 'published')),
        title text not null,
        summary text not null default '',
        language text not null,
        certificate_needs_graded_evidence boolean not null default true,
        review_flags jsonb not null default '[]',
        changed boolean not null default true,
        updated_at timestamptz not null default now(),
        published_at timestamptz,
        unique (course_id, number),
        check ((state = 'published') = (published_at is not null))
      );
      create unique index course_version_one_draft on course_version (course_id) where state = 'draft';
      create table page (
        id uuid primary key,
        body jsonb not null
      );
      create table quiz (
        id uuid primary key,
        pass_mark double precision not null check (pass_mark between 0 and 1),
        attempts_allowed int check (attempts_allowed > 0),
        shuffle_options boolean not null default true,
        questions jsonb not null default '[]'
      );
      create table package (
        id uuid primary key,
        file_name text not null,
        state text not null check (state in ('received', 'checked', 'unpacked', 'read', 'ready', 'refused')),
        size_bytes bigint not null check (size_bytes >= 0),
        upload_path text,
        uploaded_by uuid references account (id) on delete set null,
        learner_name text not null default 'alias' check (learner_name in ('alias', 'real')),
        title text,
        edition text,
        progress jsonb,
        report jsonb,
        faults jsonb not null default '[]',
        received_at timestamptz not null default now(),
        ready_at timestamptz,
        refused_at timestamptz,
        check ((state = 'ready') = (ready_at is not null and report is not null))
      );
      create index package_received on package (received_at desc);
      create table package_file (
        package_id uuid not null references package (id) on delete cascade,
        path text not null,
        path_folded text not null,
        sha256 text not null references stored_file (sha256),
        size_bytes bigint not null,
        media_type text not null,
        primary key (package_id, path)
      );
      create index package_file_folded on package_file (package_id, path_folded);
      create index package_file_sha on package_file (sha256);
      create table course_module (
        id uuid primary key,
        version_id uuid not null references course_version (id) on delete cascade,
        position int not null check (position > 0),
        kind text not null check (kind in ('page', 'package', 'quiz')),
        title text not null,
        minutes int not null default 0 check (minutes >= 0),
        required boolean not null default true,
        rule jsonb not null,
        page_id uuid references page (id),
        package_id uuid references package (id),
        quiz_id uuid references quiz (id),
        constraint course_module_position unique (version_id, position) deferrable initially deferred,
        check ((kind = 'page') = (page_id is not null)),
        check ((kind = 'quiz') = (quiz_id is not null)),
        check (kind = 'package' or package_id is null)
      );
      create index course_module_package on course_module (package_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
