import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the page of a report is called, for whoever reads it. Older reports have their address only. */
export class ReportTitles1764000000021 implements MigrationInterface {
  readonly name = 'ReportTitles1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table problem_report
        add column title text check (length(title) between 1 and 200)
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
