import type { CourseForm, FormStage, Language } from '@amelie/contract';
import type { CountedFormAnswer } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

/** A published version that asks for an evaluation. */
export interface AskingVersion extends Pick<CourseForm, 'followUp' | 'leftOut' | 'own'> {
  id: string;
  courseId: string;
  number: number;
  title: string;
  language: Language;
  publishedAt: Date;
}

/** Who was asked and who answered, at both stages. */
export interface FormCounts {
  versionId: string;
  end: { asked: number; answered: number };
  followUp: { asked: number; answered: number };
}

/** The versions that ask, of one course or of all, the newest of each course first. */
export function askingVersions(database: Askable, courseId: string | null): Promise<AskingVersion[]> {
  return rowsOf<AskingVersion>(
    database,
    `select v.id, v.course_id as "courseId", v.number, v.title, v.language, v.published_at as "publishedAt",
            f.follow_up as "followUp", f.left_out as "leftOut", f.own
     from course_version v join course_form f on f.version_id = v.id and f.is_on
     where v.state = 'published' and ($1::uuid is null or v.course_id = $1)
     order by v.course_id, v.number desc`,
    [courseId],
  );
}

/** Asked at the end is whoever has completed the course; for the follow-up, whoever was invited. */
export function countPersons(database: Askable, versionIds: readonly string[]): Promise<FormCounts[]> {
  return rowsOf<FormCounts>(
    database,
    `select v.id as "versionId",
       json_build_object('asked', count(e.id) filter (where e.completed_at is not null),
                         'answered', count(s.stage) filter (where s.stage = 'end')) as end,
       json_build_object('asked', count(i.enrolment_id), 'answered', count(l.stage)) as "followUp"
     from unnest($1::uuid[]) v(id)
     left join enrolment e on e.version_id = v.id
     left join form_sent s on s.enrolment_id = e.id and s.stage = 'end'
     left join form_sent l on l.enrolment_id = e.id and l.stage = 'follow-up'
     left join form_invitation i on i.enrolment_id = e.id
     group by v.id`,
    [versionIds],
  );
}

/** How often each answer was given. Answers that still wait for those of others do not count. */
export function countAnswers(
  database: Askable,
  versionIds: readonly string[],
  stage: FormStage,
): Promise<CountedFormAnswer[]> {
  return rowsOf<CountedFormAnswer>(
    database,
    `select question, value, count(*)::int as count from form_answer
     where version_id = any($1) and stage = $2 and kind <> 'text' and week is not null group by question, value`,
    [versionIds, stage],
  );
}

/** What was written, in an order that is another each time. */
export function readComments(
  database: Askable,
  versionIds: readonly string[],
  stage: FormStage,
): Promise<{ question: string; text: string }[]> {
  return rowsOf(
    database,
    `select question, value as text from form_answer
     where version_id = any($1) and stage = $2 and kind = 'text' and week is not null order by random()`,
    [versionIds, stage],
  );
}
