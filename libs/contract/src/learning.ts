import { z } from 'zod';
import { CompletionRule, ModuleKind } from './completion-rules';
import { FormStanding } from './forms';
import { reviewers } from './review-flags';
import { PageContent } from './page-content';
import { Material } from './materials';
import { route } from './route';
import { LaterOpening } from './test-sets';
import { PackageVariant } from './variants';
import { Done, Id, Instant, Language, Share } from './words';

export const moduleStates = ['not-started', 'in-progress', 'completed', 'failed'] as const;
export const ModuleState = z.enum(moduleStates);
export type ModuleState = z.infer<typeof ModuleState>;

/** Where a fact about learning comes from; certificates by default need `server-graded` somewhere. */
export const evidences = ['self-reported', 'server-graded', 'attended', 'confirmed'] as const;
export const Evidence = z.enum(evidences);
export type Evidence = z.infer<typeof Evidence>;

/** What a module still needs before it counts, as facts for a sentence. */
export const Missing = z.discriminatedUnion('kind', [
  /** Parts of a package that have not been opened. */
  z.object({ kind: z.literal('parts'), opened: z.number().int(), of: z.number().int() }),
  /** The score is too low, or there is none yet. */
  z.object({ kind: z.literal('score'), score: Share.nullable(), needed: Share }),
  /** The package has not said that one finished. */
  z.object({ kind: z.literal('not-finished') }),
  /** The package has not said that one passed, or has said that one did not. */
  z.object({ kind: z.literal('not-passed'), failed: z.boolean() }),
  /** The quiz that stands for it has not been passed. */
  z.object({ kind: z.literal('quiz'), moduleId: Id }),
  /** Somebody has to confirm it. */
  z.object({ kind: z.literal('confirmation') }),
]);
export type Missing = z.infer<typeof Missing>;

/** What staff have recorded about a module, in place of what the learner's work says. */
export const StaffWord = z.object({
  kind: z.enum(['confirmed', 'set']),
  state: z.enum(['in-progress', 'completed', 'failed']),
  /** Empty where there was nothing to explain. */
  reason: z.string(),
  at: Instant,
});
export type StaffWord = z.infer<typeof StaffWord>;

/** Parts of a cmi5 course that staff have counted as done by other means, at one moment and for one reason. */
export const Waiver = z.object({ titles: z.array(z.string()), reason: z.string(), at: Instant });
export type Waiver = z.infer<typeof Waiver>;

/** Staff have ended the registration of a cmi5 course: the next opening begins anew. */
export const NewStart = z.object({ keepsResult: z.boolean(), reason: z.string(), at: Instant });
export type NewStart = z.infer<typeof NewStart>;

/** A part of a course as one sees it before one enrols. */
export const CataloguePart = z.object({
  title: z.string(),
  kind: ModuleKind,
  minutes: z.number().int(),
  required: z.boolean(),
  /** What it says before its start about heavy things; null where it has no note. */
  contentNote: z.string().nullable(),
});
export type CataloguePart = z.infer<typeof CataloguePart>;

export const CatalogueEntry = z.object({
  courseId: Id,
  /** Courses with the same family are one course in several languages; null stands alone. */
  family: z.string().nullable(),
  title: z.string(),
  summary: z.string(),
  language: Language,
  minutes: z.number().int(),
  modules: z.number().int(),
  /** What is inside, in the course's order. */
  parts: z.array(CataloguePart),
  /** The titles of what one may take along. */
  handouts: z.array(z.string()),
  packageBytes: z.number().int(),
  /** Reviews are still open: not for clinical use yet. */
  draft: z.boolean(),
  /** Who still has to review it; empty when nobody has. */
  openReviews: z.array(z.enum(reviewers)),
  enrolled: z.boolean(),
  completed: z.boolean(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const OutlineModule = z.object({
  id: Id,
  kind: ModuleKind,
  title: z.string(),
  minutes: z.number().int(),
  /** What it still takes; none when it is done. */
  minutesLeft: z.number().int(),
  required: z.boolean(),
  rule: CompletionRule,
  /** Of the package that opens. */
  packageBytes: z.number().int().nullable(),
  /** The packages to choose from; empty where there is only one. */
  variants: z.array(PackageVariant),
  /** It says before its start what heavy things it speaks of. */
  hasContentNote: z.boolean(),
  /** That note, of whatever kind the part is; null where it has none. */
  contentNote: z.string().nullable(),
  state: ModuleState,
  score: Share.nullable(),
  completedAt: Instant.nullable(),
  /** What it still needs, of a package that has been opened; empty when it is done. */
  missing: z.array(Missing),
  /** When it opens, of a test for weeks later that is not open yet; null for everything else. */
  opens: LaterOpening.nullable(),
  /** What staff have recorded about it and not taken back; null when its state comes from one's own work. */
  staffWord: StaffWord.nullable(),
  /** Of the registration that runs. */
  waivers: z.array(Waiver),
  /** Null once it has been opened since. */
  newStart: NewStart.nullable(),
});
export type OutlineModule = z.infer<typeof OutlineModule>;

/** The same course in another language: a course of its own in the same family. */
export const CourseInLanguage = z.object({ courseId: Id, language: Language, enrolled: z.boolean() });
export type CourseInLanguage = z.infer<typeof CourseInLanguage>;

export const CoursePage = z.object({
  courseId: Id,
  enrolmentId: Id,
  /** Courses with the same family are one course in several languages; null stands alone. */
  family: z.string().nullable(),
  /** The published courses of the family in other languages. */
  otherLanguages: z.array(CourseInLanguage),
  title: z.string(),
  summary: z.string(),
  language: Language,
  versionNumber: z.number().int(),
  newerVersion: z.boolean(),
  draft: z.boolean(),
  /** Who still has to review it; empty when nobody has. */
  openReviews: z.array(z.enum(reviewers)),
  modules: z.array(OutlineModule),
  requiredModules: z.number().int(),
  completedRequired: z.number().int(),
  minutesLeft: z.number().int(),
  nextModuleId: Id.nullable(),
  /** To take along: the handouts of the version that is learnt. */
  materials: z.array(Material),
  completedAt: Instant.nullable(),
  /** The evaluation form; null where the course has none. */
  form: FormStanding.nullable(),
  certificateId: z.string().nullable(),
});
export type CoursePage = z.infer<typeof CoursePage>;

export const MyCourse = z.object({
  courseId: Id,
  /** Courses with the same family are one course in several languages; null stands alone. */
  family: z.string().nullable(),
  title: z.string(),
  language: Language,
  draft: z.boolean(),
  requiredModules: z.number().int(),
  completedRequired: z.number().int(),
  minutesLeft: z.number().int(),
  nextModule: z.object({ id: Id, kind: ModuleKind, title: z.string(), position: z.number().int() }).nullable(),
  modules: z.array(OutlineModule),
  completedAt: Instant.nullable(),
  lastActiveAt: Instant,
  certificateId: z.string().nullable(),
});
export type MyCourse = z.infer<typeof MyCourse>;

const ofCourse = z.object({ courseId: Id });
const ofModule = z.object({ moduleId: Id });

/** Routes of `enrolments` and `progress`. */
export const learningRoutes = {
  catalogue: route({
    method: 'GET',
    path: '/api/catalogue',
    who: 'signed-in',
    summary: 'The published courses',
    reply: z.object({ courses: z.array(CatalogueEntry) }),
  }),
  enrol: route({
    method: 'POST',
    path: '/api/courses/:courseId/enrolments',
    who: 'learn',
    summary: 'Enrol in the newest version of a course; twice is the same as once',
    params: ofCourse,
    reply: z.object({ enrolmentId: Id, courseId: Id }),
    refusals: ['not-found', 'course-not-published'],
  }),
  myCourses: route({
    method: 'GET',
    path: '/api/my/courses',
    who: 'learn',
    summary: 'My courses with what comes next, most recent first',
    reply: z.object({ courses: z.array(MyCourse) }),
  }),
  myCourse: route({
    method: 'GET',
    path: '/api/my/courses/:courseId',
    who: 'learn',
    summary: "The learner's course page: outline, states, next step",
    params: ofCourse,
    reply: CoursePage,
    refusals: ['not-found'],
  }),
  readPage: route({
    method: 'GET',
    path: '/api/my/modules/:moduleId/page',
    who: 'learn',
    summary: 'A page module: its text, what stands beside it, and where in the course it is',
    params: ofModule,
    reply: PageContent.extend({
      moduleId: Id,
      courseId: Id,
      courseTitle: z.string(),
      language: Language,
      title: z.string(),
      minutes: z.number().int(),
      /** Its place among the parts of the course, from 1. */
      position: z.number().int(),
      modules: z.number().int(),
      state: ModuleState,
      draft: z.boolean(),
      nextModuleId: Id.nullable(),
    }),
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
  completePage: route({
    method: 'POST',
    path: '/api/my/modules/:moduleId/page/completion',
    who: 'learn',
    summary: 'I have read this page',
    params: ofModule,
    reply: Done.extend({ nextModuleId: Id.nullable(), courseCompleted: z.boolean() }),
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
};
