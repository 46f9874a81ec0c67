import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Panels that set the pass mark of a quiz: what was judged, who judged, their estimates, and what became of it. */
export class StandardPanels1764000000070 implements MigrationInterface {
  readonly name = 'StandardPanels1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table standard_panel (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        title text not null,
        borderline text not null default '',
        items jsonb not null,
        item_ids uuid[] not null,
        created_by uuid references account (id) on delete set null,
        created_at timestamptz not null default now(),
        taken_at timestamptz,
        taken_by uuid references account (id) on delete set null,
        taken jsonb,
        check ((taken_at is null) = (taken is null))
      );
      create index standard_panel_course on standard_panel (course_id);
      create table standard_judge (
        id uuid primary key,
        panel_id uuid not null references standard_panel (id) on delete cascade,
        account_id uuid references account (id) on delete set null,
        name text not null,
        qualification text not null default '',
        added_at timestamptz not null default now(),
        unique (panel_id, account_id)
      );
      create table standard_rating (
        judge_id uuid not null references standard_judge (id) on delete cascade,
        round int not null check (round in (1, 2)),
        item_id uuid not null,
        share double precision not null check (share between 0 and 1),
        primary key (judge_id, round, item_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
