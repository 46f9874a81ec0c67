import type { Language, QuizItem, StatisticsReach } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';

/** The quiz that was asked for: of the draft or of any published version. */
export interface AskedQuiz {
  moduleId: string;
  courseId: string;
  versionId: string;
  isDraft: boolean;
  title: string;
  courseTitle: string;
  language: Language;
  passMark: number;
  family: string | null;
  questions: QuizItem[];
}

/** A quiz module of this course, in whichever version, or null. */
export function findAskedQuiz(
  database: Askable,
  { courseId, moduleId }: { courseId: string; moduleId: string },
): Promise<AskedQuiz | null> {
  return rowOf<AskedQuiz>(
    database,
    `select m.id as "moduleId", v.course_id as "courseId", v.id as "versionId", v.state = 'draft' as "isDraft", m.title,
       v.title as "courseTitle", v.language, q.pass_mark as "passMark", c.family, q.questions
     from course_module m join course_version v on v.id = m.version_id join course c on c.id = v.course_id
     join quiz q on q.id = m.quiz_id
     where m.id = $1 and v.course_id = $2`,
    [moduleId, courseId],
  );
}

/** A published quiz whose attempts are counted. */
export interface SourceQuiz {
  moduleId: string;
  courseId: string;
  language: Language;
  version: number;
  questions: QuizItem[];
}

/**
 * The published quizzes that are this one: those that share a question with it. A new version gives its modules new
 * ids, while questions keep theirs. `version` is the quiz itself, or for one of the draft the newest that was published.
 */
export async function findSources(database: Askable, asked: AskedQuiz, reach: StatisticsReach): Promise<SourceQuiz[]> {
  const found = await rowsOf<SourceQuiz>(
    database,
    `select m.id as "moduleId", v.course_id as "courseId", v.language, v.number as version, q.questions
     from course_module m join course_version v on v.id = m.version_id join course c on c.id = v.course_id
     join quiz q on q.id = m.quiz_id
     where v.state = 'published' and (v.course_id = $3 or c.family = $4::text)
       and (m.id = $1 or exists (
         select from jsonb_array_elements(q.questions) as one where one ->> 'id' = any($2)))
     order by v.course_id <> $3, v.language, v.number desc`,
    [asked.moduleId, asked.questions.map(({ id }) => id), asked.courseId, reach === 'family' ? asked.family : null],
  );
  if (reach !== 'version') return found;
  return found.filter((one) => one.moduleId === asked.moduleId).concat(asked.isDraft ? found.slice(0, 1) : []);
}

export interface ChoiceCounts {
  people: number;
  all: number;
  firstMean: number | null;
  lastMean: number | null;
  highestMean: number | null;
  allMean: number | null;
}

/** How many handed in, and the mean of each choice of attempts. What still waits for a marker has no mean yet. */
export async function countChoices(database: Askable, moduleIds: readonly string[]): Promise<ChoiceCounts> {
  const row = await rowOf<ChoiceCounts>(
    database,
    `with handed as (
       select score,
         row_number() over (partition by account_id order by submitted_at, id) as nth,
         row_number() over (partition by account_id order by submitted_at desc, id desc) as from_last,
         row_number() over (partition by account_id order by score desc nulls last, submitted_at, id) as from_best
       from quiz_attempt where module_id = any($1) and submitted_at is not null)
     select (count(*) filter (where nth = 1))::int as people, count(*)::int as all,
       avg(score) filter (where nth = 1) as "firstMean", avg(score) filter (where from_last = 1) as "lastMean",
       avg(score) filter (where from_best = 1) as "highestMean", avg(score) as "allMean"
     from handed`,
    [moduleIds],
  );
  return row ?? { people: 0, all: 0, firstMean: null, lastMean: null, highestMean: null, allMean: null };
}
