import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people report. It names no sender, and a report that is closed goes after half a year. */
export class ProblemReports1764000000016 implements MigrationInterface {
  readonly name = 'ProblemReports1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table problem_report (
        id uuid primary key,
        kind text not null,
        message text not null check (length(message) between 1 and 2000),
        page text not null,
        app_version text not null,
        language text not null,
        browser text not null,
        width integer not null check (width >= 0),
        request_id uuid,
        created_at timestamptz not null default now(),
        closed_at timestamptz
      );
      create index problem_report_created on problem_report (created_at desc);
      create index problem_report_closed on problem_report (closed_at) where closed_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
