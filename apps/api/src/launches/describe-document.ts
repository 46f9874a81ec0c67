import { contentOriginOf } from '@amelie/ground';
import { opensInSql } from '../packages/choose-opening';
import { type Database, rowOf } from '../platform/database/database';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the headers of a player's document depend on. */
export interface PlayerDocument {
  /** The one origin that it may frame. */
  frames: string;
  /** Windows that are opened from it must not be cut off (player.md V11). */
  keepsWindows: boolean;
}

/**
 * Reads what the player's document of a launch may frame, and whether windows belong to it. Asked before anybody is
 * known; without an open launch, or without an answer, the document comes with the stricter headers.
 */
export async function describeDocument(
  { database, contentOrigin }: { database: Database; contentOrigin: string },
  launchId: string,
): Promise<PlayerDocument | null> {
  if (!uuid.test(launchId)) return null;
  const found = await rowOf<{ packageId: string; keepsWindows: boolean }>(
    database,
    `select p.id as "packageId", coalesce((p.report ->> 'opensPopups')::boolean, false) or ${opensInSql} = 'window' as "keepsWindows"
     from launch l join package p on p.id = l.package_id where l.id = $1 and l.ended_at is null`,
    [launchId],
  ).catch(() => undefined);
  if (!found) return null;
  return { frames: contentOriginOf(contentOrigin, found.packageId), keepsWindows: found.keepsWindows };
}
