import type { PanelItem, PanelRound, PanelRow, QuizItem, StandardPanel } from '@amelie/contract';
import { type Askable, rowOf, rowsOf, type Tx } from '../platform/database/database';

/** A panel as its row says. */
export interface PanelRecord {
  id: string;
  courseId: string;
  title: string;
  borderline: string;
  items: PanelItem[];
  createdAt: Date;
  taken: StandardPanel['taken'];
}

const columns = `id, course_id as "courseId", title, borderline, items, created_at as "createdAt", taken`;

/** A panel, or null. */
export function findPanel(database: Askable, panelId: string): Promise<PanelRecord | null> {
  return rowOf<PanelRecord>(database, `select ${columns} from standard_panel where id = $1`, [panelId]);
}

/** The same, locked until the transaction ends: what a panel says changes one after another. */
export function lockPanel(tx: Tx, panelId: string): Promise<PanelRecord | null> {
  return rowOf<PanelRecord>(tx, `select ${columns} from standard_panel where id = $1 for update`, [panelId]);
}

/** A quiz of a course's draft. */
export interface DraftQuiz {
  moduleId: string;
  versionId: string;
  quizId: string;
  title: string;
  courseTitle: string;
  passMark: number;
  questions: QuizItem[];
}

const draftQuizSql = `
  select m.id as "moduleId", v.id as "versionId", q.id as "quizId", m.title, v.title as "courseTitle",
    q.pass_mark as "passMark", q.questions
  from course_module m join course_version v on v.id = m.version_id join course c on c.id = v.course_id
  join quiz q on q.id = m.quiz_id
  where v.course_id = $1 and v.state = 'draft' and c.archived_at is null`;

/** A quiz of the draft by its module. */
export function findDraftQuiz(database: Askable, courseId: string, moduleId: string): Promise<DraftQuiz | null> {
  return rowOf<DraftQuiz>(database, `${draftQuizSql} and m.id = $2`, [courseId, moduleId]);
}

/** The quiz of the draft that has most of these questions: publishing gives modules new ids, questions keep theirs. */
export function findQuizOf(database: Askable, { courseId, items }: PanelRecord): Promise<DraftQuiz | null> {
  return rowOf<DraftQuiz>(
    database,
    `select found.* from (${draftQuizSql}) found
     cross join lateral (
       select count(*) as shared from jsonb_array_elements(found.questions) one where one ->> 'id' = any($2)) known
     where known.shared > 0 order by known.shared desc limit 1`,
    [courseId, items.map(({ id }) => id)],
  );
}

interface RowOfPanel extends Omit<PanelRow, 'createdAt'> {
  createdAt: Date;
}

/** The panels of a course that have judged any of these questions, newest first. */
export async function listPanelsOf(
  database: Askable,
  courseId: string,
  itemIds: readonly string[],
): Promise<PanelRow[]> {
  const rows = await rowsOf<RowOfPanel>(
    database,
    `select p.id, p.created_at as "createdAt", p.taken, jsonb_array_length(p.items) as questions,
       (select count(*)::int from standard_judge j where j.panel_id = p.id) as judges
     from standard_panel p where p.course_id = $1 and p.item_ids && $2::uuid[] order by p.created_at desc, p.id desc`,
    [courseId, itemIds],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export interface JudgeRecord {
  id: string;
  accountId: string | null;
  name: string;
  qualification: string;
}

/** The judges of a panel in the order in which they came. */
export function listJudges(database: Askable, panelId: string): Promise<JudgeRecord[]> {
  return rowsOf<JudgeRecord>(
    database,
    `select id, account_id as "accountId", name, qualification from standard_judge
     where panel_id = $1 order by added_at, id`,
    [panelId],
  );
}

export interface RatingRecord {
  judgeId: string;
  round: PanelRound;
  itemId: string;
  share: number;
}

/** All estimates of a panel. */
export function listRatings(database: Askable, panelId: string): Promise<RatingRecord[]> {
  return rowsOf<RatingRecord>(
    database,
    `select r.judge_id as "judgeId", r.round, r.item_id as "itemId", r.share
     from standard_rating r join standard_judge j on j.id = r.judge_id where j.panel_id = $1`,
    [panelId],
  );
}
