import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a package runs is chosen for the package, in all its versions; without a choice its report decides. */
export class PackageOpening1764000000036 implements MigrationInterface {
  readonly name = 'PackageOpening1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table package_line add column opens_in text check (opens_in in ('page', 'window'));
      comment on column package_line.opens_in is 'chosen by a trainer; null: what the version that runs asks for';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
