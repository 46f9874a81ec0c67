import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name that certificates are issued under: one row, kept equal to the instance's name when a process starts. */
export class Issuer1764000000009 implements MigrationInterface {
  readonly name = 'Issuer1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issuer (
        only_row boolean primary key default true check (only_row),
        name text not null
      );
      insert into issuer (name) values ('AMELIE Learn');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
