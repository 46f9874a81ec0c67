import { z } from 'zod';
import { CompletionRule, ModuleKind } from './completion-rules';
import { PageContent, SavedPage } from './page-content';
import { Material } from './materials';
import { ReviewFlag } from './review-flags';
import { route } from './route';
import { DraftVariant } from './variants';
import { Done, Id, Instant, Language, plainText } from './words';

export const DraftModule = z.object({
  id: Id,
  kind: ModuleKind,
  title: z.string(),
  minutes: z.number().int(),
  required: z.boolean(),
  rule: CompletionRule,
  /** What heavy things a package or a quiz speaks of, said before its start. A page has its note beside its text. */
  contentNote: z.string().nullable(),
  packageId: Id.nullable(),
  packageTitle: z.string().nullable(),
  variants: z.array(DraftVariant),
});
export type DraftModule = z.infer<typeof DraftModule>;

/** What stands between a draft and its publication. */
export const courseProblems = [
  'no-title',
  'no-modules',
  'page-empty',
  'note-without-summary',
  'package-missing',
  'package-not-ready',
  'quiz-empty',
  'rule-quiz-missing',
  'nothing-required',
  'certificate-unreachable',
  'test-set-incomplete',
  'delayed-test-required',
] as const;
export const CourseProblem = z.object({ problem: z.enum(courseProblems), moduleId: Id.nullable() });
export type CourseProblem = z.infer<typeof CourseProblem>;

/** Learners of a course, as trainers may know them: null for 1 to 9, more rounded down to a multiple of 5. */
const ShownLearners = z.number().int().nullable();

export const PublishedVersion = z.object({
  id: Id,
  number: z.number().int(),
  title: z.string(),
  publishedAt: Instant,
  learners: ShownLearners,
});

export const CourseFacts = z.object({
  title: plainText(200),
  summary: plainText(1000),
  language: Language,
  certificateNeedsGradedEvidence: z.boolean(),
});

export const CourseDraft = CourseFacts.extend({
  id: Id,
  versionId: Id,
  number: z.number().int(),
  /** Changed since the newest published version. */
  changed: z.boolean(),
  modules: z.array(DraftModule),
  reviewFlags: z.array(ReviewFlag),
  problems: z.array(CourseProblem),
  materials: z.array(Material),
  published: z.array(PublishedVersion),
});
export type CourseDraft = z.infer<typeof CourseDraft>;

export const CourseRow = z.object({
  id: Id,
  title: z.string(),
  language: Language,
  modules: z.number().int(),
  publishedNumber: z.number().int().nullable(),
  changed: z.boolean(),
  learners: ShownLearners,
  openReviewFlags: z.number().int(),
  updatedAt: Instant,
  /** An archived course is in no catalogue and takes nobody new; who began it goes on. */
  archivedAt: Instant.nullable(),
});
export type CourseRow = z.infer<typeof CourseRow>;

const inCourse = z.object({ courseId: Id });
const inModule = z.object({ courseId: Id, moduleId: Id });

/** What a trainer does with a course: routes of `authoring` and `publishing`. */
export const courseRoutes = {
  listCourses: route({
    method: 'GET',
    path: '/api/courses',
    who: 'author-courses',
    summary: "The trainer's courses with their state",
    reply: z.object({ courses: z.array(CourseRow) }),
  }),
  createCourse: route({
    method: 'POST',
    path: '/api/courses',
    who: 'author-courses',
    summary: 'Start a course: an empty draft',
    body: z.object({ title: plainText(200).min(1), language: Language }),
    reply: CourseDraft,
  }),
  getCourse: route({
    method: 'GET',
    path: '/api/courses/:courseId',
    who: 'author-courses',
    summary: 'The draft, what still stands between it and publication, and the published versions',
    params: inCourse,
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
  changeCourse: route({
    method: 'PATCH',
    path: '/api/courses/:courseId/draft',
    who: 'author-courses',
    summary: 'Change title, summary, language or certificate rule of the draft',
    params: inCourse,
    body: CourseFacts.partial(),
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
  copyCourse: route({
    method: 'POST',
    path: '/api/courses/:courseId/copies',
    who: 'author-courses',
    summary: 'Start a course of its own from the draft of another: parts, texts, quizzes and open reviews',
    params: inCourse,
    body: z.object({ title: plainText(200).min(1) }),
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
  archiveCourse: route({
    method: 'PUT',
    path: '/api/courses/:courseId/archive',
    who: 'author-courses',
    summary: 'Take a course out of the catalogue, or bring it back; who began it goes on either way',
    params: inCourse,
    body: z.object({ archived: z.boolean() }),
    reply: Done,
    refusals: ['not-found'],
  }),
  changeReviewFlags: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/review-flags',
    who: 'author-courses',
    summary: 'Set which reviews are still open',
    params: inCourse,
    body: z.object({ reviewFlags: z.array(ReviewFlag).max(200) }),
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
  addModule: route({
    method: 'POST',
    path: '/api/courses/:courseId/draft/modules',
    who: 'author-courses',
    summary: 'Add a page, a package or a quiz at the end of the draft',
    params: inCourse,
    body: z.object({ kind: ModuleKind, title: plainText(200).min(1), packageId: Id.optional() }),
    reply: CourseDraft,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready'],
  }),
  changeModule: route({
    method: 'PATCH',
    path: '/api/courses/:courseId/draft/modules/:moduleId',
    who: 'author-courses',
    summary: 'Change title, minutes, completion rule, content note or package of a module',
    params: inModule,
    body: z.object({
      title: plainText(200).min(1).optional(),
      minutes: z.number().int().min(0).max(600).optional(),
      required: z.boolean().optional(),
      rule: CompletionRule.optional(),
      /** null takes it away. Of packages and quizzes only. */
      contentNote: plainText(300).min(1).nullable().optional(),
      packageId: Id.optional(),
    }),
    reply: CourseDraft,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready', 'variant-taken'],
  }),
  removeModule: route({
    method: 'DELETE',
    path: '/api/courses/:courseId/draft/modules/:moduleId',
    who: 'author-courses',
    summary: 'Take a module out of the draft',
    params: inModule,
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
  orderModules: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/order',
    who: 'author-courses',
    summary: 'Put the modules of the draft in a new order; refuses a list that is not the whole draft',
    params: inCourse,
    body: z.object({ moduleIds: z.array(Id).max(200) }),
    reply: CourseDraft,
    refusals: ['not-found', 'draft-changed'],
  }),
  getDraftPage: route({
    method: 'GET',
    path: '/api/courses/:courseId/draft/modules/:moduleId/page',
    who: 'author-courses',
    summary: 'A page in the draft: its text and what stands beside it',
    params: inModule,
    reply: PageContent,
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
  changeDraftPage: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/modules/:moduleId/page',
    who: 'author-courses',
    summary: 'Save a page in the draft as a whole; what is left out is empty',
    params: inModule,
    body: SavedPage,
    reply: z.object({ savedAt: Instant }),
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
  publishCourse: route({
    method: 'POST',
    path: '/api/courses/:courseId/publication',
    who: 'author-courses',
    summary: 'Check the whole draft and freeze it as the next version; who began an older one stays on it',
    params: inCourse,
    reply: CourseDraft,
    refusals: ['not-found', 'course-not-ready'],
  }),
};
