import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cell that begins with a line feed is a formula to some spreadsheets too: `csv_safe` guards it like a tab. */
export class CsvLineFeed1764000000010 implements MigrationInterface {
  readonly name = 'CsvLineFeed1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function csv_safe(value text) returns text language sql immutable parallel safe as
        $$ select case
          when value ~ '^[[:space:]]*[=+@＝＋－＠-]' or left(value, 1) in (chr(9), chr(10), chr(13)) then '''' || value
          else value
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
