import { type Database, rowOf } from '../platform/database/database';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether the package of an open launch has pages that open windows. Asked for the player's document, before anybody is
 * known; without an answer the player comes with the stricter header.
 */
export async function opensPopups(database: Database, launchId: string): Promise<boolean> {
  if (!uuid.test(launchId)) return false;
  const found = await rowOf<{ opens: boolean }>(
    database,
    `select coalesce((p.report ->> 'opensPopups')::boolean, false) as opens
     from launch l join package p on p.id = l.package_id where l.id = $1 and l.ended_at is null`,
    [launchId],
  ).catch(() => null);
  return found?.opens ?? false;
}
