import { Language, uploadPurposes } from '@amelie/contract';
import type { Config } from '@amelie/ground';
import { z } from 'zod';
import type { Tx } from '../platform/database/database';
import { receiveQuestionFile } from '../questions/exchange/receive-question-file';
import { receivePackage } from './receive-package';

type Metadata = Record<string, string | null | undefined>;

/** What an upload is for, as its sender says; one that says nothing is a package. */
const Purpose = z.union([
  z.object({ purpose: z.literal(uploadPurposes[0]), language: Language }),
  z.object({ purpose: z.literal(uploadPurposes[1]) }),
  z.object({ purpose: z.null() }),
]);
type Purpose = z.infer<typeof Purpose>;

/** Null for a purpose that the platform does not know. */
export const purposeOf = (metadata: Metadata): Purpose | null =>
  Purpose.safeParse({ ...metadata, purpose: metadata['purpose'] ?? null }).data ?? null;

/** How large an upload for this may be. */
export function mostBytesOf({ limits, questions }: Config, { purpose }: Purpose): number {
  if (purpose === 'questions') return questions.fileBytes;
  return purpose === 'question-media' ? questions.mediaBytes : limits.uploadBytes;
}

export interface FinishedUpload {
  id: string;
  sizeBytes: number;
  metadata: Metadata;
}

/** Hands a complete upload over to what it was sent for. A file for a question waits until it is asked for. */
export async function finishUpload(tx: Tx, { id, sizeBytes, metadata }: FinishedUpload): Promise<void> {
  const purpose = purposeOf(metadata);
  const accountId = metadata['accountId'] ?? null;
  const fileName = metadata['filename'] ?? '';
  if (purpose?.purpose === 'questions') {
    const { language } = purpose;
    await receiveQuestionFile(tx, { importId: id, fileName, sizeBytes, language, accountId });
  } else if (purpose?.purpose === null) {
    await receivePackage(tx, { packageId: id, fileName, sizeBytes, accountId, follows: metadata['follows'] ?? null });
  }
}
