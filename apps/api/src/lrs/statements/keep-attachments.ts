import { rowsOf } from '../../platform/database/database';
import { Readable } from 'node:stream';
import type { XapiParts } from '../xapi-parts';
import type { SentAttachment } from './read-sent';

/** Stores the content of attachments by its hash; what is there already is not written again. */
export async function keepAttachments({ database, files }: XapiParts, sent: SentAttachment[]): Promise<void> {
  if (sent.length === 0) return;
  const known = await rowsOf<{ sha2: string }>(database, `select sha2 from lrs_attachment where sha2 = any($1)`, [
    sent.map(({ sha2 }) => sha2),
  ]);
  const there = new Set(known.map(({ sha2 }) => sha2));
  for (const { sha2, content } of sent) {
    if (there.has(sha2)) continue;
    there.add(sha2);
    const { sha256, sizeBytes } = await files.put(Readable.from([content]));
    await database.transaction(async (tx) => {
      await tx.query(`insert into stored_file (sha256, size_bytes) values ($1, $2) on conflict (sha256) do nothing`, [
        sha256,
        sizeBytes,
      ]);
      await tx.query(
        `insert into lrs_attachment (sha2, sha256, size_bytes) values ($1, $2, $3) on conflict (sha2) do nothing`,
        [sha2, sha256, sizeBytes],
      );
    });
  }
}
