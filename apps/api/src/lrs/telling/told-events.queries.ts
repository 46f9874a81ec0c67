import type { ToldCourse } from '@amelie/formats';
import { type Askable, rowOf, rowsOf } from '../../platform/database/database';
import type { KeyedEvent, TraceRow } from './attempt-events';

type Enrolment = Pick<ToldCourse, 'courseId' | 'title' | 'language'> & { accountId: string };

/** The enrolment of somebody who exists; synthetic persons of the demo have learnt nothing. */
export function findEnrolment(database: Askable, enrolmentId: string): Promise<Enrolment | null> {
  return rowOf<Enrolment>(
    database,
    `select e.account_id as "accountId", e.course_id as "courseId", v.title, v.language
     from enrolment e join account a on a.id = e.account_id join course_version v on v.id = e.version_id
     where e.id = $1 and not a.synthetic`,
    [enrolmentId],
  );
}

const moduleSql = `json_build_object('id', m.id, 'kind', m.kind, 'title', m.title) as module`;

/** The traces of all attempts on packages, in time order; AUs of cmi5 and xAPI packages speak with the store themselves. */
export function listTraces(database: Askable, enrolmentId: string): Promise<TraceRow[]> {
  return rowsOf<TraceRow>(
    database,
    `select v.id, v.at, v.kind, v.detail, a.id as "attemptId", ${moduleSql}
     from runtime_event v
     join runtime_attempt a on a.id = v.attempt_id
     join course_module m on m.id = a.module_id
     join package p on p.id = a.package_id
     where a.enrolment_id = $1 and not a.preview and p.edition not in ('cmi5', 'xapi') and v.kind in ('opened', 'claimed', 'session-ended')
     order by v.at, v.id`,
    [enrolmentId],
  );
}

const endSql = (table: string) => `floor(extract(epoch from ${table}) * 1000)::text`;

/** Quizzes that were handed in, and passed or failed once they are marked, pages that were read, the course, and its certificates. */
export function listDone(database: Askable, enrolmentId: string): Promise<KeyedEvent[]> {
  return rowsOf<KeyedEvent>(
    database,
    `select q.id || ':' || w.what as key, w.what, w.at, ${moduleSql}, q.id as "attemptId", q.score,
       extract(epoch from q.submitted_at - q.started_at)::float8 as seconds
     from quiz_attempt q join course_module m on m.id = q.module_id
     cross join lateral (values ('completed', q.submitted_at),
       (case when q.passed then 'passed' else 'failed' end, q.marked_at)) w (what, at)
     where q.enrolment_id = $1 and w.at is not null
     union all
     select 'page:' || p.enrolment_id || ':' || p.module_id || ':' || ${endSql('p.completed_at')}, 'completed',
       p.completed_at, json_build_object('id', m.id, 'kind', m.kind, 'title', m.title), null, null, null
     from module_progress p join course_module m on m.id = p.module_id
     where p.enrolment_id = $1 and m.kind = 'page' and p.state = 'completed'
     union all
     select 'course:' || id || ':' || ${endSql('completed_at')}, 'completed', completed_at, null, null, null, null
     from enrolment where id = $1 and completed_at is not null
     union all
     select 'certificate:' || id, 'earned', issued_at, null, null, null, null
     from certificate where enrolment_id = $1`,
    [enrolmentId],
  );
}

/** Which of these statements are stored already. */
export async function findStored(database: Askable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(database, `select id from lrs_statement_id where id = any($1::uuid[])`, [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}
