import type { exchangeRoutes, Given, StoredMedia } from '@amelie/contract';
import type { Config, Storage } from '@amelie/ground';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/policy/actor';
import { Refusal } from '../../platform/refusals/refusal';
import { removeUpload, uploadFile } from '../../platform/uploads/uploads-folder';
import { mediaOf } from './media-kind';

interface Parts {
  database: Database;
  storage: Pick<Storage, 'put'>;
  settings: Pick<Config, 'dataDir' | 'questions'>;
}

/** What the upload server wrote about an upload. */
const Told = z.object({
  size: z.number().int(),
  metadata: z.object({ accountId: z.string(), purpose: z.literal('question-media') }),
});

async function uploadedBytes({ settings }: Parts, actor: Actor, uploadId: string): Promise<Buffer> {
  const path = uploadFile(settings, uploadId);
  try {
    const told = Told.safeParse(JSON.parse(await readFile(`${path}.json`, 'utf8')));
    const bytes = await readFile(path);
    const isMine = told.success && told.data.metadata.accountId === actor.accountId;
    if (isMine && bytes.length === told.data.size) return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  throw new Refusal('not-found');
}

/**
 * Keeps a file that somebody uploaded for a question. Refuses `not-found`, also for what is not complete or was sent by
 * somebody else, and `media-unknown` for what is no picture, sound, film or PDF.
 */
export async function keepQuestionMedia(
  parts: Parts,
  actor: Actor,
  { uploadId }: Given<typeof exchangeRoutes.keepQuestionMedia>,
): Promise<StoredMedia> {
  const bytes = await uploadedBytes(parts, actor, uploadId);
  const media = mediaOf(bytes);
  if (!media) throw new Refusal('media-unknown');
  const { sha256, mediaType, ...stored } = media;
  await parts.storage.put(Readable.from([bytes]));
  await parts.database.transaction(async (tx) => {
    await tx.query(`insert into stored_file (sha256, size_bytes) values ($1, $2) on conflict (sha256) do nothing`, [
      sha256,
      bytes.length,
    ]);
    await tx.query(
      `insert into question_media (file, sha256, kind, media_type, size_bytes, width, height)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (file) do nothing`,
      [stored.file, sha256, stored.kind, mediaType, bytes.length, stored.width, stored.height],
    );
  });
  await removeUpload(parts.settings, uploadId);
  return stored;
}
