import { type ActivityDefinition, isObject, mergeDefinition, sortedJson } from '@amelie/formats';
import type { PoolClient } from 'pg';
import { keyOf } from '../hash-keys';
import type { PreparedStatement } from './prepared-statement';

/** Adds what these statements tell about activities to what is known; rows that nothing new is told about stay. */
export async function mergeActivities(client: PoolClient, fresh: PreparedStatement[]): Promise<void> {
  const told = fresh
    .flatMap(({ defined }) => defined)
    .map((activity) => ({ ...activity, key: keyOf('activity', activity.id) }));
  if (told.length === 0) return;
  const { rows } = await client.query<{ key: string; definition: ActivityDefinition }>({
    name: 'lrs-activities',
    text: `select key, definition from lrs_activity where key = any($1::uuid[])`,
    values: [[...new Set(told.map(({ key }) => key))]],
  });
  const before = new Map(rows.map(({ key, definition }) => [key, definition]));
  const after = new Map<string, { id: string; definition: ActivityDefinition }>();
  for (const { key, id, definition } of told)
    if (isObject(definition))
      after.set(key, { id, definition: mergeDefinition(after.get(key)?.definition ?? before.get(key), definition) });
  const changed = [...after].filter(([key, { definition }]) => {
    const known = before.get(key);
    return known === undefined || sortedJson(known) !== sortedJson(definition);
  });
  if (changed.length === 0) return;
  await client.query({
    name: 'lrs-activities-merge',
    text: `insert into lrs_activity (key, id, definition)
      select * from unnest($1::uuid[], $2::text[], $3::json[])
      on conflict (key) do update set definition = excluded.definition, changed_at = now()`,
    values: [
      changed.map(([key]) => key),
      changed.map(([, { id }]) => id),
      changed.map(([, { definition }]) => JSON.stringify(definition)),
    ],
  });
}
