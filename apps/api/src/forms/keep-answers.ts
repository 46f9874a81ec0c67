import type { AskedFormQuestion, FormAnswer, FormStage } from '@amelie/contract';
import { changedRows, type Tx } from '../platform/database/database';

interface Kept {
  versionId: string;
  stage: FormStage;
  questions: readonly AskedFormQuestion[];
  answers: readonly FormAnswer[];
}

/** So many persons' answers are told together: whoever looks before and after learns of five persons or of nobody. */
const together = 5;

/** One more person waits; the row stays locked, so that persons come one after the other. */
async function countWaiting(tx: Tx, versionId: string, stage: FormStage): Promise<number> {
  const [row] = await changedRows<{ persons: number }>(
    tx,
    `insert into form_waiting (version_id, stage, persons) values ($1, $2, 1)
     on conflict (version_id, stage) do update set persons = form_waiting.persons + 1 returning persons`,
    [versionId, stage],
  );
  return row?.persons ?? 0;
}

/**
 * Writes what waits anew: under other ids, in random order, all with the week of this moment. Only from now on is it
 * told; and nobody who reads the tables, not by place nor by transaction, can say whose answers they are.
 */
async function mix(tx: Tx, versionId: string, stage: FormStage, now: Date): Promise<void> {
  await tx.query(
    `with waiting as (
       delete from form_answer where version_id = $1 and stage = $2 and week is null returning question, kind, value)
     insert into form_answer (version_id, stage, question, kind, value, week)
     select $1, $2, question, kind, value, date_trunc('week', $3::timestamptz at time zone 'UTC')::date
     from waiting order by random()`,
    [versionId, stage, now],
  );
  await tx.query(`update form_waiting set persons = 0 where version_id = $1 and stage = $2`, [versionId, stage]);
}

/** Keeps the answers of one person without the person. */
export async function keepAnswers(tx: Tx, { versionId, stage, questions, answers }: Kept, now: Date): Promise<void> {
  const waiting = await countWaiting(tx, versionId, stage);
  const kindOf = (key: string) => questions.find((asked) => asked.key === key)?.kind;
  const rows = answers.map(({ question, value }) => ({ question, kind: kindOf(question), value: String(value) }));
  await tx.query(
    `insert into form_answer (version_id, stage, question, kind, value)
     select $1, $2, a.question, a.kind, a.value
     from jsonb_to_recordset($3::jsonb) as a(question text, kind text, value text)`,
    [versionId, stage, JSON.stringify(rows)],
  );
  if (waiting >= together) await mix(tx, versionId, stage, now);
}
