import type { PoolClient } from 'pg';
import type { PreparedStatement } from './prepared-statement';

/** Chains of references are followed this far, in each direction. */
const mostSteps = 10;

/**
 * A statement that refers to another is found by the other's facts too, through chains of references (1.0.3
 * Communication 2.1.3, "Filter Conditions for StatementRefs"): a row of its own carries them, so that a filter has to
 * fit one statement as a whole. Whoever reads its own alone finds it so
 * only where it wrote both.
 */
const carryFacts = `
  with recursive affected (id, steps) as (
    select id, 0 from unnest($1::uuid[]) as id
    union
    select s.id, a.steps + 1 from affected a join lrs_statement_id s on s.refers_to = a.id
    where a.steps < ${mostSteps}
  ), chain (source, id, steps) as (
    select s.id, s.refers_to, 1 from lrs_statement_id s
    where s.id in (select id from affected) and s.refers_to is not null
    union
    select c.source, s.refers_to, c.steps + 1 from chain c join lrs_statement_id s on s.id = c.id
    where s.refers_to is not null and c.steps < ${mostSteps}
  )
  insert into lrs_statement (stored, position, id, facts_of, voided, keys, activity)
  select own.stored, own.position, own.id, target.id, own.voided,
    case when o.authority = t.authority then target.keys else array_remove(target.keys, t.authority) end,
    target.activity
  from (select distinct source, id from chain) c
  join lrs_statement_id o on o.id = c.source
  join lrs_statement own on own.stored = o.stored and own.position = o.position and own.facts_of is null
  join lrs_statement_id t on t.id = c.id
  join lrs_statement target on target.stored = t.stored and target.position = t.position and target.facts_of is null
  on conflict do nothing`;

/** A statement is voided when a voiding one refers to it, whichever came first, and does not void itself. */
const markVoided = `
  update lrs_statement s set voided = true
  from lrs_statement_id i
  where i.id = any($1::uuid[]) and not i.voids and s.stored = i.stored and s.position = i.position`;

/** Which of these statements were voided before they came, by whoever may do so. */
const findVoided = `
  select distinct n.id from lrs_statement_id s join lrs_statement_id n on n.id = s.refers_to
  where s.refers_to = any($1::uuid[]) and s.voids and (s.authority = n.authority or s.voids_all)`;

export interface FreshReferences {
  /** Statements just inserted that refer to others. */
  referring: PreparedStatement[];
  /** Ids just inserted to which earlier statements refer. */
  targets: string[];
}

/** Carries facts along references and marks what is voided, for statements that were just inserted. */
export async function linkReferences(client: PoolClient, { referring, targets }: FreshReferences): Promise<void> {
  await client.query(carryFacts, [[...referring.map(({ id }) => id), ...targets]]);
  const { rows } = await client.query<{ id: string }>(findVoided, [targets]);
  const voided = [
    ...referring.filter(({ voids }) => voids).map(({ refersTo }) => refersTo),
    ...rows.map(({ id }) => id),
  ];
  if (voided.length > 0) await client.query(markVoided, [voided]);
}
