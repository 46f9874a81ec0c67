import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses that are one course in several languages name the same family; a course that stands alone names none. */
export class CourseFamily1764000000018 implements MigrationInterface {
  readonly name = 'CourseFamily1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table course add column family text check (family <> '')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
