import { type CourseDraft, type DraftModule } from '@amelie/contract';
import { shownPersons } from '@amelie/rules';
import { readDraft } from '../courses/courses.queries';
import { materialsOfVersion } from '../materials/materials.queries';
import { joinCurrentPackage } from '../packages/current-package';
import { draftVariantsSql } from '../packages/draft-variants';
import { type Askable, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readTestSet } from '../test-sets/draft-test-set';
import { type CheckedModule, courseProblems } from './course-problems';

type DraftModuleRow = DraftModule & Omit<CheckedModule, keyof DraftModule>;

/** A text that holds more than blanks, as a path into its document. */
const saysAnything = `'$.**.text ? (@ like_regex "\\\\S")'`;

/** Whether a package holds a part that reports to the platform. */
const reportsSql = (of: string) => `jsonb_path_exists(${of}.report, '$.items[*] ? (@.kind != "asset")')`;

/** Whether something holds of the package `p` of module `m` and of each further one: whichever a learner gets has to do. */
const everyPackage = (holds: (of: string) => string) => `
  (coalesce(${holds('p')}, false) and (
    select coalesce(bool_and(coalesce(${holds('x')}, false)), true)
    from module_package v ${joinCurrentPackage('v.package_id', 'x')} where v.module_id = m.id))`;

/** The draft's modules with what the check has to know of their content, in one query. */
function draftModules(database: Askable, versionId: string): Promise<DraftModuleRow[]> {
  return rowsOf<DraftModuleRow>(
    database,
    `select m.id, m.kind, m.title, m.minutes, m.required, m.rule, m.content_note as "contentNote",
       p.id as "packageId", coalesce(p.title, p.file_name) as "packageTitle", ${draftVariantsSql} as variants,
       coalesce(jsonb_path_exists(g.body, ${saysAnything}), false) as "pageHasText",
       coalesce(g.content_note <> '', false) as "pageHasNote",
       coalesce(jsonb_path_exists(g.summary, ${saysAnything}), false) as "pageHasSummary",
       ${everyPackage((of) => `${of}.state = 'ready'`)} as "packageReady",
       ${everyPackage(reportsSql)} as "packageReports",
       coalesce(jsonb_array_length(q.questions), 0) + coalesce((select sum((draw ->> 'count')::int)
         from jsonb_path_query(q.sections, '$[*].draws[*]') draw), 0)::int as "questionCount"
     from course_module m
     left join page g on g.id = m.page_id
     left join quiz q on q.id = m.quiz_id
     ${joinCurrentPackage('m.package_id', 'p')}
     where m.version_id = $1 order by m.position`,
    [versionId],
  );
}

interface PublishedRow {
  id: string;
  number: number;
  title: string;
  publishedAt: Date;
  learners: number;
}

function publishedVersions(database: Askable, courseId: string): Promise<PublishedRow[]> {
  return rowsOf<PublishedRow>(
    database,
    `select v.id, v.number, v.title, v.published_at as "publishedAt",
       (select count(*)::int from enrolment e where e.version_id = v.id) as learners
     from course_version v where v.course_id = $1 and v.state = 'published' order by v.number desc`,
    [courseId],
  );
}

/** The draft of a course, what still stands between it and publication, and its published versions, newest first. */
export async function readCourseDraft(database: Askable, courseId: string): Promise<CourseDraft> {
  const draft = await readDraft(database, courseId);
  if (!draft) throw new Refusal('not-found');
  const modules = await draftModules(database, draft.id);
  const published = await publishedVersions(database, courseId);
  return {
    id: courseId,
    versionId: draft.id,
    number: draft.number,
    changed: draft.changed,
    title: draft.title,
    summary: draft.summary,
    language: draft.language,
    certificateNeedsGradedEvidence: draft.certificateNeedsGradedEvidence,
    reviewFlags: draft.reviewFlags,
    modules,
    problems: courseProblems({ ...draft, modules, testSet: await readTestSet(database, draft.id) }),
    materials: await materialsOfVersion(database, draft.id),
    published: published.map((version) => ({
      ...version,
      learners: shownPersons(version.learners),
      publishedAt: version.publishedAt.toISOString(),
    })),
  };
}
