import type { CompletionRule, ModuleKind } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** A module as its learner reaches it: through their own enrolment, in the version that they are on. */
export interface MyModule {
  moduleId: string;
  courseId: string;
  enrolmentId: string;
  versionId: string;
  kind: ModuleKind;
  title: string;
  minutes: number;
  rule: CompletionRule;
  pageId: string | null;
  packageId: string | null;
  quizId: string | null;
  /** Reviews of this version are open: not for clinical use yet. */
  draft: boolean;
}

/**
 * Finds a module of a person's own enrolment. One of another version, of a course without enrolment, or none at all:
 * each is `not-found`, and nothing tells them apart.
 */
export async function findMyModule(database: Askable, accountId: string, moduleId: string): Promise<MyModule> {
  const row = await rowOf<MyModule>(
    database,
    `select m.id as "moduleId", e.course_id as "courseId", e.id as "enrolmentId", e.version_id as "versionId",
            m.kind, m.title, m.minutes, m.rule,
            m.page_id as "pageId", m.package_id as "packageId", m.quiz_id as "quizId",
            jsonb_array_length(v.review_flags) > 0 as draft
     from course_module m
     join enrolment e on e.version_id = m.version_id
     join course_version v on v.id = m.version_id
     where m.id = $1 and e.account_id = $2`,
    [moduleId, accountId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}
