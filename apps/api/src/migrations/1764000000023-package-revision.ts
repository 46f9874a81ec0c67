import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ready package changes when another of its organisations is run: whoever keeps what it read sees by the number. */
export class PackageRevision1764000000023 implements MigrationInterface {
  readonly name = 'PackageRevision1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package add column revision int not null default 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
