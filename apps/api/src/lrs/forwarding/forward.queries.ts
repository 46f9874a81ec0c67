import { type Askable, changedRows, rowOf, rowsOf } from '../../platform/database/database';
import { mostTries } from '../../platform/jobs/tries';

/** How far an endpoint has got. */
export interface ForwardPlace {
  stored: Date;
  position: string;
}

export interface ForwardRow extends ForwardPlace {
  id: string;
  body: string;
}

/** Where to go on for an endpoint; before everything for a new one. */
export async function readPlace(database: Askable, endpoint: string): Promise<ForwardPlace> {
  await database.query(
    `insert into lrs_forward (endpoint, stored, position) values ($1, '1970-01-01', 0) on conflict (endpoint) do nothing`,
    [endpoint],
  );
  const row = await rowOf<ForwardPlace>(database, `select stored, position from lrs_forward where endpoint = $1`, [
    endpoint,
  ]);
  if (!row) throw new Error('The place of an endpoint could not be read');
  return row;
}

/** The next statements in the order in which they were stored, as many as fit; the first however large it is. */
export function findNext(database: Askable, { stored, position }: ForwardPlace): Promise<ForwardRow[]> {
  return rowsOf<ForwardRow>(
    database,
    `select id, stored, position, body from (
       select s.*, sum(octet_length(body)) over (order by stored, position) as running from (
         select id, stored, position, body from lrs_statement
         where facts_of is null and stored >= $1 and (stored, position) > ($1, $2)
         order by stored, position limit 50
       ) s
     ) sized where running <= 2097152 or running = octet_length(body)
     order by stored, position`,
    [stored, position],
  );
}

/** Moves an endpoint on, unless another run has done so meanwhile. */
export async function movePlace(
  database: Askable,
  { endpoint, from, to }: { endpoint: string; from: ForwardPlace; to: ForwardPlace },
  { sent, refused }: { sent: number; refused: readonly string[] },
): Promise<boolean> {
  const moved = await changedRows(
    database,
    `update lrs_forward set stored = $2, position = $3, sent = sent + $6, refused = refused + $7,
       last_refused = coalesce($8, last_refused), updated_at = now()
     where endpoint = $1 and stored = $4 and position = $5 returning endpoint`,
    [endpoint, to.stored, to.position, from.stored, from.position, sent, refused.length, refused.at(-1) ?? null],
  );
  return moved.length > 0;
}

/** True while a job is at it, or one was given up a moment ago. */
export async function isForwarding(database: Askable): Promise<boolean> {
  const row = await rowOf(
    database,
    `select 1 from outbox where job = 'forward-records' and done_at is null
       and (failures < ${mostTries} or failed_at > now() - interval '10 minutes') limit 1`,
    [],
  );
  return row !== null;
}
