import type { bankRoutes, LikeQuestion, Reply } from '@amelie/contract';
import { type Askable, type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** So much of two questions has to be alike to be shown side by side: of the groups of three letters in either. */
const leastLikeness = 0.6;
const mostShown = 5;

/** Lets `%` mean "alike enough" until the transaction ends. */
export async function setLikeness(tx: Tx): Promise<void> {
  await tx.query(`select set_config('pg_trgm.similarity_threshold', $1, true)`, [String(leastLikeness)]);
}

/** A question to be compared, by a key of the caller's. */
export interface Compared {
  key: string;
  coreWords: string;
}

/** Questions of the bank that are like each of these, the likest first. Archived ones count: they come back some day. */
export async function likeEach(
  tx: Tx,
  compared: readonly Compared[],
  except: string | null = null,
): Promise<Map<string, LikeQuestion[]>> {
  await setLikeness(tx);
  const rows = await rowsOf<LikeQuestion & { key: string }>(
    tx,
    `select c.key, l.* from jsonb_to_recordset($1::jsonb) c (key text, "coreWords" text)
     cross join lateral (
       select q.id, q.name, q.type, q.excerpt, q.core_words = c."coreWords" as same,
         similarity(q.core_words, c."coreWords")::float8 as likeness
       from bank_question q where q.core_words % c."coreWords" and q.id is distinct from $2::uuid
       order by same desc, likeness desc, q.id limit ${mostShown}) l`,
    [JSON.stringify(compared), except],
  );
  const found = new Map<string, LikeQuestion[]>();
  for (const { key, ...like } of rows) found.set(key, [...(found.get(key) ?? []), like]);
  return found;
}

/** What says the same as this question, or nearly. Refuses `not-found`. */
export function findLikeQuestions(
  database: Database,
  questionId: string,
): Promise<Reply<typeof bankRoutes.findLikeQuestions>> {
  return database.transaction(async (tx) => {
    const row = await rowOf<{ coreWords: string }>(
      tx,
      `select core_words as "coreWords" from bank_question where id = $1`,
      [questionId],
    );
    if (!row) throw new Refusal('not-found');
    const found = await likeEach(tx, [{ key: questionId, coreWords: row.coreWords }], questionId);
    return { questions: found.get(questionId) ?? [] };
  });
}

/** A condition: question `q` has a double, by its words or nearly; `setLikeness` says how nearly. */
export const isDoubledSql = `exists (select from bank_question o
  where o.id <> q.id and o.archived_at is null and o.core_words % q.core_words)`;

/** Tags and objectives in use, by the alphabet. */
export async function listQuestionLabels(database: Askable): Promise<Reply<typeof bankRoutes.listQuestionLabels>> {
  const listed = (column: 'tags' | 'objectives') =>
    rowsOf<{ label: string }>(
      database,
      `select distinct unnest(${column}) as label from bank_question where archived_at is null order by label limit 2000`,
    );
  const [tags, objectives] = [await listed('tags'), await listed('objectives')];
  return { tags: tags.map(({ label }) => label), objectives: objectives.map(({ label }) => label) };
}
