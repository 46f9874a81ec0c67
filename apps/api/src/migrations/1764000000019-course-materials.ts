import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed out with a version of a course: one PDF of each kind. */
export class CourseMaterials1764000000019 implements MigrationInterface {
  readonly name = 'CourseMaterials1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_material (
        id uuid primary key,
        version_id uuid not null references course_version (id) on delete cascade,
        kind text not null check (kind in ('handout', 'facilitator-sheet')),
        title text not null check (title <> ''),
        language text not null,
        sha256 text not null references stored_file (sha256),
        size_bytes bigint not null check (size_bytes > 0),
        constraint course_material_kind unique (version_id, kind)
      );
      create index course_material_sha on course_material (sha256);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
