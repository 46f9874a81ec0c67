import type { AnyQuestion } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** Holds a category until the transaction ends, so that it stays. Refuses `not-found`; no category is always there. */
export async function demandCategory(tx: Askable, categoryId: string | null): Promise<void> {
  if (categoryId === null) return;
  const found = await rowOf(tx, `select id from question_category where id = $1 for key share`, [categoryId]);
  if (!found) throw new Refusal('not-found');
}

/** Refuses `question-media-unknown` when a question names a file that is not kept here. */
export async function demandMedia(tx: Askable, questions: readonly AnyQuestion[]): Promise<void> {
  const files = [...new Set(questions.flatMap(({ media }) => media.map(({ file }) => file)))];
  if (files.length === 0) return;
  const known = await rowsOf<{ file: string }>(tx, `select file from question_media where file = any($1::text[])`, [
    files,
  ]);
  const missing = files.find((file) => !known.some((one) => one.file === file));
  if (missing !== undefined) throw new Refusal('question-media-unknown', { file: missing.slice(0, 100) });
}
