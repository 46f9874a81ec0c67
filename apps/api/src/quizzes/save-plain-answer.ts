import { type Answer, graceSeconds, type Given, type Reply, type routes } from '@amelie/contract';
import { fitsQuestion, type PaperItem } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import type { Attempt } from './find-attempt';

type GivenAnswer = Given<typeof routes.saveQuizAnswer>;

interface Kept {
  accountId: string;
  items: Map<string, PaperItem>;
}

/** Papers of attempts that are being answered. A paper never changes what can be answered to it. */
const papers = new Map<string, Kept>();
const mostKept = 500;

/** Keeps the paper of an attempt, so that the next answer need not read it again. */
export function rememberPaper({ id, paper }: Attempt, accountId: string): void {
  if (papers.size >= mostKept) papers.clear();
  papers.set(id, { accountId, items: new Map(paper.items.map((item) => [item.id, item])) });
}

/** A case tells its next step with each answer: it is not plain. */
function fitsPlainly({ attemptId, questionId, answer }: GivenAnswer, accountId: string): boolean {
  const kept = papers.get(attemptId);
  const question = kept?.accountId === accountId ? kept.items.get(questionId)?.question : undefined;
  return question !== undefined && question.type !== 'branching-case' && fitsQuestion(question, answer);
}

/** The attempt is locked against the hand-in as it is by the long way; one who goes forward only goes that way. */
const sql = `
  with open as (
    select a.id from quiz_attempt a
    join course_module m on m.id = a.module_id
    join quiz q on q.id = m.quiz_id
    where a.id = $1 and a.account_id = $2 and a.submitted_at is null and q.navigation = 'free'
      and (a.deadline_at is null or a.deadline_at >= $6::timestamptz - make_interval(secs => ${graceSeconds}))
      and not ($3 = any(a.checked))
    for share of a
  )
  insert into quiz_answer (attempt_id, question_id, answer, given)
  select id, $3, $4::jsonb, $5 from open
  on conflict (attempt_id, question_id) do update
  set answer = excluded.answer, given = excluded.given, saved_at = now()
  where quiz_answer.given < excluded.given
  returning saved_at as "savedAt"`;

/**
 * Saves an answer in one statement where nothing speaks against it. Null when something does, or might: whoever asked
 * goes the long way, which says what it is.
 */
export async function savePlainAnswer(
  database: Database,
  accountId: string,
  given: GivenAnswer,
): Promise<Reply<typeof routes.saveQuizAnswer> | null> {
  if (!fitsPlainly(given, accountId)) return null;
  const { attemptId, questionId, answer } = given;
  const text = JSON.stringify(answer satisfies Answer);
  const values = [attemptId, accountId, questionId, text, given.given, now()];
  const row = await database.preparedRow<{ savedAt: Date }>('save-plain-answer', sql, values);
  return row && { savedAt: row.savedAt.toISOString(), kept: true, asked: null };
}
