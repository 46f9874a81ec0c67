import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each package of a module has an attempt of its own, whichever of its versions it is on. */
export class AttemptLines1764000000030 implements MigrationInterface {
  readonly name = 'AttemptLines1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table runtime_attempt add column line_id uuid;
      update runtime_attempt a set line_id = p.line_id from package p where p.id = a.package_id;
      alter table runtime_attempt alter column line_id set not null, add foreign key (line_id) references package_line (id);
      create function name_attempt_line() returns trigger language plpgsql as $$
        begin
          select line_id into new.line_id from package where id = new.package_id;
          return new;
        end $$;
      create trigger attempt_names_line before insert on runtime_attempt
        for each row when (new.line_id is null) execute function name_attempt_line();
      create unique index runtime_attempt_one_open on runtime_attempt (enrolment_id, module_id, line_id)
        where state = 'open' and enrolment_id is not null;
      create index runtime_attempt_package on runtime_attempt (package_id);
      create index runtime_attempt_line on runtime_attempt (line_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
