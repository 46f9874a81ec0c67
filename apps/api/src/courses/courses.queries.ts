import type { CompletionRule, Language, ModuleKind, PageContent, ReviewFlag } from '@amelie/contract';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';

/** A version of a course as its row says. A draft is a version that is not published yet. */
export interface VersionRow {
  id: string;
  courseId: string;
  number: number;
  state: 'draft' | 'published';
  title: string;
  summary: string;
  language: Language;
  certificateNeedsGradedEvidence: boolean;
  reviewFlags: ReviewFlag[];
  changed: boolean;
  updatedAt: Date;
  publishedAt: Date | null;
}

/** A module as its row says; it names its kind and the id of what it shows. */
export interface ModuleRow {
  id: string;
  versionId: string;
  position: number;
  kind: ModuleKind;
  title: string;
  minutes: number;
  required: boolean;
  rule: CompletionRule;
  /** Of a package or a quiz; a page has its note beside its text. */
  contentNote: string | null;
  pageId: string | null;
  packageId: string | null;
  quizId: string | null;
}

const versionColumns = `v.id, v.course_id as "courseId", v.number, v.state, v.title, v.summary, v.language,
  v.certificate_needs_graded_evidence as "certificateNeedsGradedEvidence", v.review_flags as "reviewFlags", v.changed,
  v.updated_at as "updatedAt", v.published_at as "publishedAt"`;

const moduleColumns = `m.id, m.version_id as "versionId", m.position, m.kind, m.title, m.minutes, m.required, m.rule,
  m.content_note as "contentNote", m.page_id as "pageId", m.package_id as "packageId", m.quiz_id as "quizId"`;

/** The draft of a course, or null when there is no such course. */
export function readDraft(database: Askable, courseId: string): Promise<VersionRow | null> {
  return rowOf<VersionRow>(
    database,
    `select ${versionColumns} from course_version v join course c on c.id = v.course_id
     where v.course_id = $1 and v.state = 'draft' and c.archived_at is null`,
    [courseId],
  );
}

/** The newest published version of a course, or null. */
export function readNewestPublished(database: Askable, courseId: string): Promise<VersionRow | null> {
  return rowOf<VersionRow>(
    database,
    `select ${versionColumns} from course_version v join course c on c.id = v.course_id
     where v.course_id = $1 and v.state = 'published' and c.archived_at is null
     order by v.number desc limit 1`,
    [courseId],
  );
}

/** The modules of a version in their order. */
export function modulesOfVersion(database: Askable, versionId: string): Promise<ModuleRow[]> {
  return rowsOf<ModuleRow>(
    database,
    `select ${moduleColumns} from course_module m where m.version_id = $1 order by m.position`,
    [versionId],
  );
}

/** A module of this version, or null: a module of another version is none of this one's. */
export function readModuleOf(database: Askable, versionId: string, moduleId: string): Promise<ModuleRow | null> {
  return rowOf<ModuleRow>(
    database,
    `select ${moduleColumns} from course_module m where m.id = $2 and m.version_id = $1`,
    [versionId, moduleId],
  );
}

/** A page: its text and what stands beside it, or null. */
export function readPageContent(database: Askable, pageId: string): Promise<PageContent | null> {
  return rowOf<PageContent>(
    database,
    `select body, content_note as "contentNote", summary, sources, glossary from page where id = $1`,
    [pageId],
  );
}

