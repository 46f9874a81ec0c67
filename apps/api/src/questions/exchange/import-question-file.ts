import { type ArchiveLimits, defaultArchiveLimits, visible } from '@amelie/formats';
import type { ImportedQuestion, ImportNote, Language } from '@amelie/contract';
import type { Config, Storage } from '@amelie/ground';
import { coreWords } from '@amelie/rules';
import { ArchiveFault } from '../../platform/archives/archive-fault';
import { type Database, rowOf, type Tx } from '../../platform/database/database';
import { holdImport } from '../../platform/uploads/hold-locks';
import { removeUpload, uploadFile } from '../../platform/uploads/uploads-folder';
import type { ReadMedia } from './keep-media-of';
import type { ReadQuestionFile } from './read-apart';
import { noteOfFault, type QuestionFileReading } from './read-question-file';

export interface QuestionImportParts {
  database: Database;
  storage: Storage;
  settings: Pick<Config, 'dataDir' | 'limits' | 'questions'>;
  read: ReadQuestionFile;
}

/** Unpacked, a file of questions may be so many times as large as one that is sent. */
const unpackedTimes = 4;
const atOnce = 500;

function limitsOf({ limits, questions }: QuestionImportParts['settings']): ArchiveLimits {
  return {
    ...defaultArchiveLimits,
    entries: limits.files,
    unpackedBytes: Math.min(limits.unpackedBytes, unpackedTimes * questions.fileBytes),
    fileBytes: Math.min(limits.fileBytes, questions.fileBytes),
    ratio: limits.ratio,
    depth: limits.depth,
  };
}

/**
 * Reads a file of questions that was sent: it becomes `read`, with a review of each question, in one transaction; or
 * `refused` with every fault. Nothing comes into the bank. Twice is the same as once; throws only what another try may
 * mend.
 */
export async function importQuestionFile(parts: QuestionImportParts, importId: string): Promise<void> {
  const { database, settings } = parts;
  const row = await rowOf<{ state: string; language: Language }>(
    database,
    `select state, language from question_import where id = $1`,
    [importId],
  );
  if (row?.state === 'received')
    await holdImport(database, importId, (whileFilesStay) =>
      readInto(parts, { importId, language: row.language, whileFilesStay }),
    );
  await removeUpload(settings, importId);
}

interface Running {
  importId: string;
  language: Language;
  whileFilesStay: (inner: () => Promise<void>) => Promise<void>;
}

async function readInto(parts: QuestionImportParts, { importId, language, whileFilesStay }: Running): Promise<void> {
  const { database, storage, settings, read } = parts;
  const batch = await storage.batch(importId);
  try {
    const path = uploadFile(settings, importId);
    const mediaBytes = settings.questions.mediaBytes;
    const reading = await read({ path, place: batch.place, limits: limitsOf(settings), language, mediaBytes });
    if (reading.review.faults.length > 0) return await saveRefusedImport(database, importId, reading.review.faults);
    await whileFilesStay(async () => {
      batch.adopt(reading.spooled);
      await batch.finish();
      await database.transaction((tx) => saveRead(tx, importId, reading));
    });
  } catch (error) {
    await saveRefusedImport(database, importId, [refusedBy(error)]);
  } finally {
    await batch.discard();
  }
}

/** The note behind an error that no other try will mend; throws any other error again. */
function refusedBy(error: unknown): ImportNote {
  if (error instanceof ArchiveFault) return noteOfFault(error.fault);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return noteOfFault({ code: 'archive-damaged' });
  throw error;
}

export async function saveRefusedImport(
  database: Pick<Database, 'query'>,
  importId: string,
  faults: readonly ImportNote[],
): Promise<void> {
  await database.query(
    `update question_import set state = 'refused', faults = $2, read_at = now() where id = $1 and state = 'received'`,
    [importId, JSON.stringify(faults)],
  );
}

/** What a file says of itself is shown, so nothing invisible may stand in it. */
const shownOf = (imported: ImportedQuestion): ImportedQuestion => ({
  ...imported,
  file: visible(imported.file, 500),
  name: visible(imported.name, 300),
  category: imported.category.map((name) => visible(name, 200)),
});

async function saveRead(tx: Tx, importId: string, { review, media }: QuestionFileReading): Promise<void> {
  const rows = review.questions.map((imported, index) => ({
    place: index + 1,
    verdict: imported.verdict,
    imported: shownOf(imported),
    coreWords: imported.question && coreWords(imported.question),
  }));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx.query(
      `insert into question_import_item (import_id, place, verdict, imported, core_words)
       select $1, r.place, r.verdict, r.imported, r."coreWords"
       from jsonb_to_recordset($2::jsonb) r (place int, verdict text, imported jsonb, "coreWords" text)`,
      [importId, JSON.stringify(rows.slice(from, from + atOnce))],
    );
  await saveFiles(tx, importId, media);
  await tx.query(`update question_import set state = 'read', format = $2, notes = $3, read_at = now() where id = $1`, [
    importId,
    review.format,
    JSON.stringify(review.notes),
  ]);
}

async function saveFiles(tx: Tx, importId: string, media: readonly ReadMedia[]): Promise<void> {
  const ordered = [...media].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const shape = `(path text, file text, sha256 text, kind text, "mediaType" text, bytes bigint, width int, height int)`;
  await tx.query(
    `insert into stored_file (sha256, size_bytes)
     select distinct r.sha256, r.bytes from jsonb_to_recordset($1::jsonb) r ${shape} order by 1
     on conflict (sha256) do nothing`,
    [JSON.stringify(ordered)],
  );
  await tx.query(
    `insert into question_import_file (import_id, path, file, sha256, kind, media_type, size_bytes, width, height)
     select $1, r.path, r.file, r.sha256, r.kind, r."mediaType", r.bytes, r.width, r.height
     from jsonb_to_recordset($2::jsonb) r ${shape}`,
    [importId, JSON.stringify(ordered)],
  );
}
