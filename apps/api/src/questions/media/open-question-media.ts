import type { Storage } from '@amelie/ground';
import type { Readable } from 'node:stream';
import { type Askable, rowOf } from '../../platform/database/database';
import { Refusal } from '../../platform/refusals/refusal';

export interface OpenedMedia {
  content: Readable;
  mediaType: string;
  sizeBytes: number;
}

/** A file of a question, by its name, which only the question tells. Refuses `not-found`. */
export async function openQuestionMedia(
  { database, storage }: { database: Askable; storage: Pick<Storage, 'read'> },
  file: string,
): Promise<OpenedMedia> {
  const row = await rowOf<{ sha256: string; mediaType: string; sizeBytes: number }>(
    database,
    `select sha256, media_type as "mediaType", size_bytes::float8 as "sizeBytes" from question_media where file = $1`,
    [file],
  );
  if (!row) throw new Refusal('not-found');
  return { content: storage.read(row.sha256), mediaType: row.mediaType, sizeBytes: row.sizeBytes };
}
