import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections of a quiz, with draws from the bank; the papers of before are one section without a title. */
export class QuizSections1764000000063 implements MigrationInterface {
  readonly name = 'QuizSections1764000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz add column sections jsonb not null default '[]';
      update quiz_attempt set paper = paper || jsonb_build_object('sections', jsonb_build_array(jsonb_build_object(
        'id', '00000000-0000-4000-8000-000000000000', 'title', '',
        'questionIds', coalesce((select jsonb_agg(item -> 'id' order by at)
          from jsonb_array_elements(paper -> 'items') with ordinality one (item, at)), '[]'))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
