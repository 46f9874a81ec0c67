import type { AnyQuestion } from '@amelie/contract';
import { newId } from '@amelie/ground';
import type { Tx } from '../platform/database/database';
import { factsOf, type QuestionFacts } from './question-facts';

export interface NewQuestion {
  categoryId: string | null;
  question: AnyQuestion;
}

const factColumns = `type, name, excerpt, language, languages, tags, objectives, has_source, faults, search_words, core_words`;

const factShape = `type text, name text, excerpt text, language text, languages text[], tags text[], objectives text[],
  "hasSource" boolean, faults jsonb, "searchWords" text, "coreWords" text`;

const factValues = `r.type, r.name, r.excerpt, r.language, r.languages, r.tags, r.objectives, r."hasSource", r.faults,
  r."searchWords", r."coreWords"`;

/** Puts questions into the bank, each as its first version, in one statement. Returns their ids in the same order. */
export async function insertQuestions(tx: Tx, accountId: string, questions: readonly NewQuestion[]): Promise<string[]> {
  const rows = questions.map(({ categoryId, question }) => ({
    id: newId(),
    categoryId,
    question,
    ...factsOf(question),
  }));
  await tx.query(
    `insert into bank_question (id, category_id, changed_by, ${factColumns})
     select r.id, r."categoryId", $2, ${factValues}
     from jsonb_to_recordset($1::jsonb) r (id uuid, "categoryId" uuid, ${factShape})`,
    [JSON.stringify(rows.map(({ question: _, ...row }) => row)), accountId],
  );
  await tx.query(
    `insert into bank_question_version (question_id, version, question, saved_by)
     select r.id, 1, r.question, $2 from jsonb_to_recordset($1::jsonb) r (id uuid, question jsonb)`,
    [JSON.stringify(rows.map(({ id, question }) => ({ id, question }))), accountId],
  );
  return rows.map(({ id }) => id);
}

export interface SavedContent {
  questionId: string;
  accountId: string;
  question: AnyQuestion;
  /** The version under which the content is kept. */
  version: number;
}

/** Gives a question this content, and counts the change. */
export async function updateQuestion(tx: Tx, saved: SavedContent): Promise<void> {
  const facts: QuestionFacts = factsOf(saved.question);
  await tx.query(
    `update bank_question q set (${factColumns}) = (
       select ${factValues} from jsonb_to_record($2::jsonb) r (${factShape})),
       version = $3, revision = q.revision + 1, changed_at = now(), changed_by = $4 where q.id = $1`,
    [saved.questionId, JSON.stringify(facts), saved.version, saved.accountId],
  );
}
