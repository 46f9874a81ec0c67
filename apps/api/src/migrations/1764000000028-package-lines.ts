import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of one package stand in a line, one of them current. A package that says nothing of a line begins its own. */
export class PackageLines1764000000028 implements MigrationInterface {
  readonly name = 'PackageLines1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table package_line (
        id uuid primary key,
        current_package_id uuid not null unique,
        current_is_safe boolean not null default false,
        created_at timestamptz not null default now()
      );
      comment on column package_line.current_is_safe is 'begun work moves to the current version at its next launch';
      insert into package_line (id, current_package_id, created_at) select id, id, received_at from package;
      alter table package add column line_id uuid references package_line (id), add column number int not null default 1
        check (number > 0);
      update package set line_id = id;
      alter table package alter column line_id set not null, add unique (line_id, number);
      alter table package_line add foreign key (current_package_id) references package (id)
        deferrable initially deferred;
      create function begin_package_line() returns trigger language plpgsql as $$
        begin
          insert into package_line (id, current_package_id) values (new.id, new.id)
            on conflict (id) do nothing;
          new.line_id := new.id;
          return new;
        end $$;
      create trigger package_begins_line before insert on package
        for each row when (new.line_id is null) execute function begin_package_line();
      create function end_package_line() returns trigger language plpgsql as $$
        begin
          delete from package_line where id = old.line_id and not exists (select from package where line_id = old.line_id);
          return null;
        end $$;
      create trigger package_ends_line after delete on package for each row execute function end_package_line();
      create table package_change (
        id uuid primary key,
        line_id uuid not null references package_line (id) on delete cascade,
        package_id uuid not null references package (id) on delete cascade,
        safe boolean not null,
        made_by uuid references account (id) on delete set null,
        made_at timestamptz not null default now()
      );
      create index package_change_line on package_change (line_id, made_at desc);
      create index package_change_package on package_change (package_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
