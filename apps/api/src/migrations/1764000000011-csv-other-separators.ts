import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Spreadsheets in Greek, German, French, Italian and Dutch take the semicolon for the separator: what follows one inside
 * a text begins a cell there. `csv_safe` guards it as it guards the beginning.
 */
export class CsvOtherSeparators1764000000011 implements MigrationInterface {
  readonly name = 'CsvOtherSeparators1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function csv_safe(value text) returns text language sql immutable parallel safe as
        $$ select case
          when value ~ '(^|[;[:cntrl:]])[[:space:]"]*[=+@＝＋－＠-]' or left(value, 1) in (chr(9), chr(10), chr(13)) then
            case when value ~ '^[[:space:]"]*[=+@＝＋－＠-]' or left(value, 1) in (chr(9), chr(10), chr(13)) then '''' else '' end
            || regexp_replace(value, '([;[:cntrl:]])([[:space:]"]*[=+@＝＋－＠-])', '\\1''\\2', 'g')
          else value
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
