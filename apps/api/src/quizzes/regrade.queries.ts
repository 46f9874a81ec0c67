import type { HandMark, Reply, routes } from '@amelie/contract';
import type { GivenAnswer, Paper, Regraded } from '@amelie/rules';
import { type Askable, rowOf, rowsOf, type Tx } from '../platform/database/database';

/** An attempt with all that it is marked by. */
export interface AskedRow {
  id: string;
  accountId: string;
  number: number;
  name: string;
  paper: Paper;
  passMark: number;
  hasCertificate: boolean;
  answers: GivenAnswer[];
  hands: { questionId: string; mark: HandMark }[];
  score: number | null;
  passed: boolean | null;
}

export interface MarkedRow extends AskedRow {
  score: number;
  passed: boolean;
}

export const isMarked = (row: AskedRow): row is MarkedRow => row.score !== null && row.passed !== null;

const atOnce = 100;

/** Attempts of a module in which this question was asked, open ones too, in order of their ids after `after`. */
export function listAsked(
  database: Askable,
  place: { moduleId: string; questionId: string },
  { after, lock }: { after: string; lock: boolean },
): Promise<AskedRow[]> {
  return rowsOf<AskedRow>(
    database,
    `select a.id, a.account_id as "accountId", a.number, p.given_name || ' ' || p.family_name as name, a.paper,
            a.pass_mark as "passMark", a.score, a.passed,
            exists (select from certificate c join enrolment e on e.id = a.enrolment_id
              where c.account_id = e.account_id and c.version_id = e.version_id and c.revoked_at is null) as "hasCertificate",
            coalesce((select json_agg(json_build_object('questionId', g.question_id, 'answer', g.answer))
              from quiz_answer g where g.attempt_id = a.id), '[]') as answers,
            coalesce((select json_agg(json_build_object('questionId', h.question_id, 'mark', h.mark))
              from quiz_hand_mark h where h.attempt_id = a.id), '[]') as hands
     from quiz_attempt a join account p on p.id = a.account_id
     where a.module_id = $1 and a.id > $2
       and a.paper @> jsonb_build_object('items', jsonb_build_array(jsonb_build_object('id', $3::text)))
     order by a.id limit ${atOnce} ${lock ? 'for update of a' : ''}`,
    [place.moduleId, after, place.questionId],
  );
}

/** The quiz of a module of a course, in whatever version; null where there is none. */
export function findQuizOf(
  database: Askable,
  { courseId, moduleId }: { courseId: string; moduleId: string },
): Promise<{ quizId: string } | null> {
  return rowOf<{ quizId: string }>(
    database,
    `select m.quiz_id as "quizId" from course_module m join course_version v on v.id = m.version_id
     where m.id = $1 and v.course_id = $2 and m.quiz_id is not null`,
    [moduleId, courseId],
  );
}

/** Corrections after which attempts of a course were marked anew, the newest first. */
export async function listRegrades(database: Askable, courseId: string): Promise<Reply<typeof routes.listRegrades>> {
  interface Row {
    id: string;
    moduleTitle: string;
    questionName: string;
    reason: string;
    at: Date;
    by: string | null;
    changed: number;
    newlyPassed: number;
    noLongerPassed: number;
  }
  const rows = await rowsOf<Row>(
    database,
    `select r.id, m.title as "moduleTitle", r.after ->> 'name' as "questionName", r.reason, r.made_at as at,
            p.given_name || ' ' || p.family_name as by, r.changed, r.newly_passed as "newlyPassed",
            r.no_longer_passed as "noLongerPassed"
     from quiz_regrade r join course_module m on m.id = r.module_id left join account p on p.id = r.made_by
     where r.course_id = $1 order by r.made_at desc limit 200`,
    [courseId],
  );
  return { regrades: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
}

/** Writes an attempt after a correction: its paper, and where it is handed in how its questions stand. */
export async function saveRegraded(tx: Tx, id: string, { paper, grade }: Regraded): Promise<void> {
  await tx.query(
    `update quiz_attempt set paper = $2, result = case when submitted_at is null then null else $3::jsonb end,
       score = case when marked_at is null then null else $4::float8 end,
       passed = case when marked_at is null then null else $5::boolean end
     where id = $1`,
    [id, paper, { marks: grade.marks }, grade.score, grade.passed],
  );
}
