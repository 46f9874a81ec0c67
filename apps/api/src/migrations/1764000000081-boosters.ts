import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that bring a course back to mind: the ones that somebody has before them, and who was told of them. */
export class Boosters1764000000081 implements MigrationInterface {
  readonly name = 'Boosters1764000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table test_set add column boosters boolean not null default false;
      create table booster (
        enrolment_id uuid primary key references enrolment (id) on delete cascade,
        paper jsonb not null,
        made_at timestamptz not null
      );
      create table booster_mail (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        round int not null check (round in (1, 2)),
        sent_at timestamptz not null,
        primary key (enrolment_id, round)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
