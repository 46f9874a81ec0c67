import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Further packages of a module, each in a language or for a country. The module's own package is the default. */
export class ModulePackages1764000000029 implements MigrationInterface {
  readonly name = 'ModulePackages1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table module_package (
        id uuid primary key,
        module_id uuid not null references course_module (id) on delete cascade,
        package_id uuid not null references package (id),
        language text not null,
        country text check (country in ('BE', 'DE', 'GR', 'IT')),
        position int not null check (position > 0),
        unique (module_id, package_id),
        unique nulls not distinct (module_id, language, country)
      );
      create index module_package_package on module_package (package_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
