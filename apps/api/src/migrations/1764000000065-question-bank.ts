import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question bank: categories, questions with their versions, edits of many at once, files that questions name. */
export class QuestionBank1764000000065 implements MigrationInterface {
  readonly name = 'QuestionBank1764000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table question_category (
        id uuid primary key,
        parent_id uuid references question_category (id),
        name text not null check (name <> ''),
        created_at timestamptz not null default now(),
        check (parent_id <> id),
        constraint question_category_name unique nulls not distinct (parent_id, name)
      );
      create table bank_question (
        id uuid primary key,
        category_id uuid references question_category (id),
        version int not null default 1 check (version > 0),
        revision int not null default 1 check (revision > 0),
        type text not null,
        name text not null,
        excerpt text not null,
        language text not null,
        languages text[] not null,
        tags text[] not null default '{}',
        objectives text[] not null default '{}',
        has_source boolean not null,
        faults jsonb not null default '[]',
        search_words text not null,
        core_words text not null,
        archived_at timestamptz,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        changed_by uuid references account (id) on delete set null
      );
      comment on column bank_question.revision is 'counts changes of content, tags and objectives';
      comment on column bank_question.core_words is 'what it asks and offers, folded: the same words are the same question';
      create index bank_question_changed on bank_question (changed_at desc, id);
      create index bank_question_category on bank_question (category_id);
      create index bank_question_tags on bank_question using gin (tags);
      create index bank_question_objectives on bank_question using gin (objectives);
      create index bank_question_search on bank_question using gin (search_words gin_trgm_ops);
      create index bank_question_like on bank_question using gin (core_words gin_trgm_ops);
      create index bank_question_same on bank_question (md5(core_words));
      create table bank_question_version (
        question_id uuid not null references bank_question (id),
        version int not null check (version > 0),
        question jsonb not null,
        restored_from int,
        saved_at timestamptz not null default now(),
        saved_by uuid references account (id) on delete set null,
        primary key (question_id, version)
      );
      alter table bank_question add foreign key (id, version) references bank_question_version (question_id, version)
        deferrable initially deferred;
      create table question_edit (
        id uuid primary key,
        kind text not null check (kind in ('move', 'tags', 'objectives', 'archive')),
        made_by uuid references account (id) on delete set null,
        made_at timestamptz not null default now(),
        undone_at timestamptz
      );
      create table question_edit_row (
        edit_id uuid not null references question_edit (id) on delete cascade,
        question_id uuid not null references bank_question (id),
        before jsonb not null,
        after jsonb not null,
        primary key (edit_id, question_id)
      );
      create index question_edit_row_question on question_edit_row (question_id);
      create table question_media (
        file text primary key,
        sha256 text not null references stored_file (sha256),
        kind text not null check (kind in ('image', 'audio', 'video', 'file')),
        media_type text not null,
        size_bytes bigint not null check (size_bytes > 0),
        width int,
        height int,
        added_at timestamptz not null default now()
      );
      create index question_media_sha on question_media (sha256);
      create index quiz_questions on quiz using gin (questions jsonb_path_ops);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
