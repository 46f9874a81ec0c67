import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisations of a package with their sequencing, as its manifest states them: what the player runs by. */
export class PackageOrganizations1764000000022 implements MigrationInterface {
  readonly name = 'PackageOrganizations1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table package add column organizations jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
