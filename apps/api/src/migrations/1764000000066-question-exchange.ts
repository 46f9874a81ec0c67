import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of questions that come in, with the review of each question, and what goes out. */
export class QuestionExchange1764000000066 implements MigrationInterface {
  readonly name = 'QuestionExchange1764000000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question_import (
        id uuid primary key,
        file_name text not null,
        size_bytes bigint not null check (size_bytes >= 0),
        language text not null,
        state text not null default 'received' check (state in ('received', 'read', 'refused')),
        format text,
        notes jsonb not null default '[]',
        faults jsonb not null default '[]',
        uploaded_by uuid references account (id) on delete set null,
        received_at timestamptz not null default now(),
        read_at timestamptz
      );
      create index question_import_received on question_import (received_at desc);
      create table question_import_item (
        import_id uuid not null references question_import (id) on delete cascade,
        place int not null check (place > 0),
        verdict text not null check (verdict in ('understood', 'changed', 'left-out')),
        imported jsonb not null,
        core_words text,
        taken_as uuid references bank_question (id),
        primary key (import_id, place),
        check ((verdict = 'left-out') = (core_words is null))
      );
      create index question_import_item_same on question_import_item (md5(core_words));
      create index question_import_item_taken on question_import_item (taken_as);
      create table question_import_file (
        import_id uuid not null references question_import (id) on delete cascade,
        path text not null,
        file text not null,
        sha256 text not null references stored_file (sha256),
        kind text not null,
        media_type text not null,
        size_bytes bigint not null,
        width int,
        height int,
        primary key (import_id, path)
      );
      create index question_import_file_sha on question_import_file (sha256);
      create table question_export (
        id uuid primary key,
        format text not null,
        question_ids uuid[] not null,
        versions int[] not null,
        requested_by uuid references account (id) on delete cascade,
        requested_at timestamptz not null default now(),
        check (cardinality(question_ids) = cardinality(versions))
      );
      create index question_export_requested on question_export (requested_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
