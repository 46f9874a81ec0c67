import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an attempt says of each of its questions, in the author's ids: place, place in the bank, score, parts told, parts
 * right. PostgreSQL keeps it with paper and result, so that it never differs from them; statistics read it in place of
 * both, which are twenty times as large.
 */
export class AttemptResponses1764000000071 implements MigrationInterface {
  readonly name = 'AttemptResponses1764000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function attempt_responses(paper jsonb, result jsonb) returns jsonb
      language sql immutable strict parallel safe as $$
        select jsonb_agg(jsonb_build_array(
          item -> 'id',
          item -> 'bank',
          case when mark #>> '{marking,state}' = 'marked' then mark #> '{marking,score}' end,
          (select coalesce(jsonb_agg(coalesce(item -> 'origins' ->> told, told)), '[]')
           from jsonb_array_elements_text(mark #> '{marking,told}') told),
          (select coalesce(jsonb_agg(coalesce(item -> 'origins' ->> (part ->> 'part'), part ->> 'part')), '[]')
           from jsonb_array_elements(mark #> '{marking,parts}') part where part ->> 'verdict' = 'right')
        ) order by place)
        from jsonb_array_elements(paper -> 'items') with ordinality items (item, place)
        join jsonb_array_elements(result -> 'marks') marks (mark) on mark ->> 'questionId' = item ->> 'id'
      $$;
      alter table quiz_attempt add column responses jsonb
        generated always as (attempt_responses(paper, result)) stored;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore the backup that was taken before.');
  }
}
