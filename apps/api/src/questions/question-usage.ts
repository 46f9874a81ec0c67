import type { QuestionUse } from '@amelie/contract';
import { type Askable, rowsOf } from '../platform/database/database';

/** Quizzes of drafts, and of the version that a course shows now, in which question `q` stands. */
const usesSql = (question: string) => `
  quiz z join course_module m on m.quiz_id = z.id join course_version v on v.id = m.version_id
  join course c on c.id = v.course_id and c.archived_at is null
  where z.questions @> jsonb_build_array(jsonb_build_object('bank', jsonb_build_object('questionId', ${question}::text)))
    and (v.state = 'draft' or v.number = (
      select max(n.number) from course_version n where n.course_id = v.course_id and n.state = 'published'))`;

/** A subquery: in how many quizzes question `q` stands, a quiz and its published copy counted once. */
export const quizzesSql = `(select count(distinct (v.course_id, m.title))::int from ${usesSql('q.id')})`;

/** Where a question stands, by course and quiz. */
export function usesOf(database: Askable, questionId: string): Promise<QuestionUse[]> {
  return rowsOf<QuestionUse>(
    database,
    `select v.course_id as "courseId", v.title as "courseTitle", m.id as "moduleId", m.title as "moduleTitle", v.state,
       (select max((i -> 'bank' ->> 'version')::int) from jsonb_array_elements(z.questions) i
        where i -> 'bank' ->> 'questionId' = $1::text) as version
     from ${usesSql('$1')} order by v.title, m.title, v.state`,
    [questionId],
  );
}
