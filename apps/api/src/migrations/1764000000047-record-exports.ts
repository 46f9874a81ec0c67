import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Learning records can be exported too: as NDJSON, by the conditions that the viewer knows. */
export class RecordExports1764000000047 implements MigrationInterface {
  readonly name = 'RecordExports1764000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table export add column filter jsonb;
      alter table export drop constraint export_kind_check;
      alter table export add constraint export_kind_check check (kind in ('completions', 'records'));
      alter table export drop constraint export_format_check;
      alter table export add constraint export_format_check check (format in ('csv', 'ndjson'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
