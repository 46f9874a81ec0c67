import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where staff have ended a registration of cmi5, so that the next opening begins a new one. */
export class NewRegistrations1764000000087 implements MigrationInterface {
  readonly name = 'NewRegistrations1764000000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cmi5_new_start (
        id uuid primary key,
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        module_id uuid not null references course_module (id),
        keeps_result boolean not null,
        reason text not null check (reason <> ''),
        made_by uuid references account (id) on delete set null,
        made_at timestamptz not null default now()
      );
      comment on column cmi5_new_start.keeps_result is 'what the ledger holds stays as it is; otherwise it was set back';
      create index cmi5_new_start_module on cmi5_new_start (enrolment_id, module_id, made_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
