import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said before a package or a quiz. A page has its note beside its text, so a page module has none here. */
export class ContentNotes1764000000020 implements MigrationInterface {
  readonly name = 'ContentNotes1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table course_module
        add column content_note text,
        add constraint course_module_content_note
          check (content_note is null or (content_note <> '' and kind <> 'page'))
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
