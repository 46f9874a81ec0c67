import { keepQuestionMedia } from '../../../lib/api/generated/sdk.gen';
import { sendFile } from '../../../lib/uploads/send-file';

/** Where files of questions lie, for whoever edits or shows them. */
export const mediaAddress = (file: string): string => `/api/question-media/${file}`;

/** Sends a picture and has the bank keep it. Rejects with the API's own kind of error. */
export async function keepPicture(picture: File): Promise<{ file: string; width: number; height: number }> {
  const uploadId = await sendFile(picture, { purpose: 'question-media' });
  const { data } = await keepQuestionMedia({ body: { uploadId }, throwOnError: true });
  return { file: data.file, width: data.width ?? 1, height: data.height ?? 1 };
}

/** For the editor of questions. */
export const bankPictures = { keep: keepPicture, place: mediaAddress };
