import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands beside a page's text. Pages that exist have none of it, and whoever knows only the text goes on writing. */
export class PageContent1764000000013 implements MigrationInterface {
  readonly name = 'PageContent1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table page
        add column content_note text not null default '',
        add column summary jsonb not null default '{"type": "doc", "content": []}',
        add column sources jsonb not null default '[]',
        add column glossary jsonb not null default '[]'
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
