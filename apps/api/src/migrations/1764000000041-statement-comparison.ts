import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements of the same id are compared by what they say, not by a digest. */
export class StatementComparison1764000000041 implements MigrationInterface {
  readonly name = 'StatementComparison1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table lrs_statement_id drop column digest`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
