import { z } from 'zod';
import { EvaluatedVersion, ResponseRate } from './form-results';
import { route } from './route';
import { Id, Instant, Language, Share } from './words';

/**
 * Quizzes of one course that belong together as a measure: before, after and, weeks later, once more. Each is named by
 * its module; null while it has not been chosen.
 */
export const TestSet = z.object({
  beforeModuleId: Id.nullable(),
  afterModuleId: Id.nullable(),
  delayedModuleId: Id.nullable(),
  /** Weeks after the end of the course at which the delayed test opens. */
  delayWeeks: z.number().int().min(1).max(52),
  /** Reminds learners by e-mail when it opens, and once more two weeks later. */
  reminders: z.boolean(),
  /** Asks three questions of the course two and six weeks after its end, by a link in an e-mail. */
  boosters: z.boolean(),
});
export type TestSet = z.infer<typeof TestSet>;

/** When a part opens that is not open yet. */
export const LaterOpening = z.object({
  /** After the end of the course. */
  weeks: z.number().int(),
  /** null while the course is not done. */
  at: Instant.nullable(),
});
export type LaterOpening = z.infer<typeof LaterOpening>;

/** A paired comparison of two tests. Shares of the most; the interval is of 95 %. */
export const ShownGain = z.object({
  /** Rounded down to a multiple of 5. */
  pairs: z.number().int(),
  before: Share,
  after: Share,
  difference: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  dz: z.number().nullable(),
  normalisedGain: z.number().nullable(),
});
export type ShownGain = z.infer<typeof ShownGain>;

/** Mean of the first test of those who took a later one and of those who did not; null where they are too few. */
export const ShownAttrition = z.object({ stayed: Share.nullable(), left: Share.nullable() });
export type ShownAttrition = z.infer<typeof ShownAttrition>;

export const gainGroups = ['language', 'country'] as const;
export const GainGroup = z.enum(gainGroups);
export type GainGroup = z.infer<typeof GainGroup>;

export const GainCell = z.object({ key: z.string(), gain: ShownGain.nullable() });
export type GainCell = z.infer<typeof GainCell>;

export const GainReport = z.object({
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  /** Published versions with a set of tests, the newest first. */
  versions: z.array(EvaluatedVersion),
  /** null: all of them. */
  versionId: Id.nullable(),
  /** Whether any of them has a delayed test. */
  delayed: z.boolean(),
  /** Fewer pairs than this are not told. */
  threshold: z.number().int(),
  gain: ShownGain.nullable(),
  /** Before to delayed. */
  lasting: ShownGain.nullable(),
  /** (delayed − before) / (after − before) of those who took all three. */
  retention: z.number().nullable(),
  rates: z.object({ after: ResponseRate, delayed: ResponseRate }),
  attrition: z.object({ after: ShownAttrition, delayed: ShownAttrition }),
  groups: z.array(z.object({ by: GainGroup, cells: z.array(GainCell) })),
});
export type GainReport = z.infer<typeof GainReport>;

const inCourse = z.object({ courseId: Id });

/** Routes of `test-sets`. */
export const testSetRoutes = {
  getTestSet: route({
    method: 'GET',
    path: '/api/courses/:courseId/draft/test-set',
    who: 'author-courses',
    summary: 'Which quizzes of the draft are its test before, after and weeks later',
    params: inCourse,
    reply: TestSet,
    refusals: ['not-found'],
  }),
  changeTestSet: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/test-set',
    who: 'author-courses',
    summary: 'Name the tests of the draft; each a quiz of its own',
    params: inCourse,
    body: TestSet,
    reply: z.object({ savedAt: Instant }),
    refusals: ['not-found', 'test-set-unfit'],
  }),
  getLearningGain: route({
    method: 'GET',
    path: '/api/courses/:courseId/learning-gain',
    who: 'see-evaluations',
    summary: 'What learners of a course gained from its test before to its test after and weeks later',
    params: inCourse,
    query: z.object({ versionId: Id.optional() }),
    reply: GainReport,
    refusals: ['not-found'],
  }),
};
