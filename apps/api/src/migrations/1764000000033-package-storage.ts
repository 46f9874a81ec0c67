import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packages that store more than their standard lets them: the most that was seen, an item each. */
export class PackageStorage1764000000033 implements MigrationInterface {
  readonly name = 'PackageStorage1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table package_storage (
        package_id uuid not null references package (id) on delete cascade,
        item_id text not null,
        most_characters int not null check (most_characters > 0),
        seen_at timestamptz not null default now(),
        primary key (package_id, item_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
