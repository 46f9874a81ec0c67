import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations, AUs and sessions of cmi5 (docs/decisions/010). */
export class Cmi51764000000045 implements MigrationInterface {
  readonly name = 'Cmi51764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cmi5_registration (
        id uuid primary key,
        attempt_id uuid unique references runtime_attempt (id) on delete cascade,
        package_id uuid not null references package (id) on delete cascade,
        actor jsonb not null,
        id_base text not null,
        created_at timestamptz not null default now()
      );
      comment on column cmi5_registration.attempt_id is 'null when the administrator''s API made it';
      comment on column cmi5_registration.id_base is 'the ids that activities get begin with it';
      create index cmi5_registration_package on cmi5_registration (package_id);

      create table cmi5_unit (
        registration_id uuid not null references cmi5_registration (id) on delete cascade,
        au_id text not null,
        initialized boolean not null default false,
        completed boolean not null default false,
        success text not null default 'unknown' check (success in ('unknown', 'passed', 'failed')),
        score double precision check (score between 0 and 1),
        seconds double precision not null default 0,
        waived_at timestamptz,
        waived_by uuid references account (id) on delete set null,
        waived_for text,
        primary key (registration_id, au_id),
        check (waived_at is null or waived_for is not null)
      );

      create table cmi5_satisfied (
        registration_id uuid not null references cmi5_registration (id) on delete cascade,
        node_id text not null,
        said_at timestamptz not null default now(),
        primary key (registration_id, node_id)
      );
      comment on column cmi5_satisfied.node_id is 'the id of a block or of the course in its structure';

      create table cmi5_session (
        id uuid primary key,
        registration_id uuid not null references cmi5_registration (id) on delete cascade,
        au_id text not null,
        launch_id uuid references launch (id) on delete set null,
        launch_mode text not null check (launch_mode in ('Normal', 'Browse', 'Review')),
        mastery_score double precision,
        context_template jsonb not null,
        state text not null default 'launched'
          check (state in ('launched', 'initialized', 'terminated', 'abandoned')),
        preferences_read boolean not null default false,
        verbs text[] not null default '{}',
        fetch_sha256 bytea not null unique,
        token_sha256 bytea,
        launched_at timestamptz not null default now(),
        initialized_at timestamptz,
        heard_at timestamptz,
        ended_at timestamptz
      );
      comment on column cmi5_session.initialized_at is 'by the timestamp of the AU''s first statement';
      comment on column cmi5_session.heard_at is 'when the last statement of the AU came in';
      create unique index cmi5_session_one_active on cmi5_session (registration_id)
        where state in ('launched', 'initialized');
      create index cmi5_session_registration on cmi5_session (registration_id, au_id);
      create index cmi5_session_launch on cmi5_session (launch_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
