import { z } from 'zod';
import { CompletionRule, ModuleKind } from './completion-rules';
import { Evidence, Missing, ModuleState, StaffWord } from './learning';
import { route } from './route';
import { RuntimeEventDetail, RuntimeEventKind } from './runtime';
import { Done, Id, Instant, plainText, Share } from './words';

/** A learner in one course, as whoever may follow learners finds them. */
export const FollowedLearner = z.object({
  enrolmentId: Id,
  givenName: z.string(),
  familyName: z.string(),
  courseTitle: z.string(),
  requiredModules: z.number().int(),
  completedRequired: z.number().int(),
  /** Parts that wait for somebody's confirmation. */
  waiting: z.number().int(),
  completedAt: Instant.nullable(),
  lastActiveAt: Instant,
});
export type FollowedLearner = z.infer<typeof FollowedLearner>;

export const FollowedModule = z.object({
  id: Id,
  kind: ModuleKind,
  title: z.string(),
  required: z.boolean(),
  rule: CompletionRule,
  state: ModuleState,
  score: Share.nullable(),
  evidence: Evidence.nullable(),
  activeSeconds: z.number(),
  completedAt: Instant.nullable(),
  missing: z.array(Missing),
  staffWord: StaffWord.nullable(),
  /** It runs a course of cmi5, whose parts can be counted as done by other means. */
  hasUnits: z.boolean(),
  /** There is a trace of it: a package that has been opened, or a decision of staff. */
  hasTrace: z.boolean(),
});
export type FollowedModule = z.infer<typeof FollowedModule>;

export const FollowedCourse = FollowedLearner.omit({
  requiredModules: true,
  completedRequired: true,
  waiting: true,
}).extend({ modules: z.array(FollowedModule), certificateId: z.string().nullable() });
export type FollowedCourse = z.infer<typeof FollowedCourse>;

/** One line of a trace: an event of the attempt, a stretch of saves, what a package said, or a decision of staff. */
export const TraceEntry = z.object({
  at: Instant,
  /** The end of a stretch of saves, or of things that were said in a row; null for everything that happened at one moment. */
  until: Instant.nullable(),
  what: z.union([
    RuntimeEventKind,
    z.enum(['saves', 'said', 'staff-decided', 'staff-undid', 'staff-waived', 'staff-registered']),
  ]),
  /** Of a stretch: how many. */
  count: z.number().int().nullable(),
  /** The part of the package that it is about, by its title. */
  part: z.string().nullable(),
  detail: RuntimeEventDetail,
  /** Who decided, where somebody did; null once the account is gone. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
});
export type TraceEntry = z.infer<typeof TraceEntry>;

export const Trace = z.object({ moduleTitle: z.string(), entries: z.array(TraceEntry) });
export type Trace = z.infer<typeof Trace>;

const inEnrolment = z.object({ enrolmentId: Id });
const inModule = z.object({ enrolmentId: Id, moduleId: Id });

/** Routes of `learners`. Whatever shows somebody by name is asked for by POST: each look is recorded. */
export const learnerRoutes = {
  findLearners: route({
    method: 'POST',
    path: '/api/learners/searches',
    who: 'follow-learners',
    summary: 'Learners in their courses by name or course, most recent first; the look is recorded',
    body: z.object({ search: plainText(100), waiting: z.boolean(), page: z.number().int().min(1).max(10_000) }),
    reply: z.object({ learners: z.array(FollowedLearner), total: z.number().int(), pageSize: z.number().int() }),
  }),
  openLearner: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/openings',
    who: 'follow-learners',
    summary: 'How one learner stands in one course; the look is recorded',
    params: inEnrolment,
    reply: FollowedCourse,
    refusals: ['not-found'],
  }),
  openTrace: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/modules/:moduleId/traces',
    who: 'follow-learners',
    summary: 'What happened in one part, in time order; the look is recorded',
    params: inModule,
    reply: Trace,
    refusals: ['not-found'],
  }),
  decideModule: route({
    method: 'PUT',
    path: '/api/learners/:enrolmentId/modules/:moduleId/decision',
    who: 'follow-learners',
    summary: 'Confirm a part, or record its state with a reason that the learner can read',
    params: inModule,
    body: z.object({
      kind: z.enum(['confirmed', 'set']),
      state: z.enum(['in-progress', 'completed', 'failed']),
      reason: plainText(500),
    }),
    reply: Done,
    refusals: ['not-found', 'reason-missing'],
  }),
  undoDecision: route({
    method: 'DELETE',
    path: '/api/learners/:enrolmentId/modules/:moduleId/decision',
    who: 'follow-learners',
    summary: 'Take the last decision about a part back: what the learner’s own work says counts again',
    params: inModule,
    reply: Done,
    refusals: ['not-found'],
  }),
};
