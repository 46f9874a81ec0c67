import type { MigrationInterface, QueryRunner } from 'typeorm';

/** State of packages is written far more often than it is read: the quick compression where this server has it. */
export class RuntimeCompression1764000000034 implements MigrationInterface {
  readonly name = 'RuntimeCompression1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        alter table runtime_state alter column cmi set compression lz4;
      exception when feature_not_supported or invalid_parameter_value then
        raise notice 'This server is built without lz4: the usual compression stays';
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
