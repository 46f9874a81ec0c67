import { visible } from '@amelie/formats';
import type { Language } from '@amelie/contract';
import type { Tx } from '../../platform/database/database';
import { addJob } from '../../platform/jobs/add-job';

export interface ReceivedQuestions {
  /** The upload's id; the import gets the same. */
  importId: string;
  fileName: string;
  sizeBytes: number;
  language: Language;
  accountId: string | null;
}

/** Writes a complete upload down as a file of questions and asks for its reading. Twice is the same as once. */
export async function receiveQuestionFile(tx: Tx, given: ReceivedQuestions): Promise<void> {
  const name = visible(given.fileName.split(/[\\/]/u).at(-1)?.trim() || '…', 200);
  await tx.query(
    `insert into question_import (id, file_name, size_bytes, language, uploaded_by) values ($1, $2, $3, $4, $5)
     on conflict (id) do nothing`,
    [given.importId, name, given.sizeBytes, given.language, given.accountId],
  );
  const { importId } = given;
  await addJob(tx, 'read-question-file', { importId }, `read-question-file:${importId}`);
}
