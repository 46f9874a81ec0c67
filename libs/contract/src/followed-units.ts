import { z } from 'zod';
import { ModuleState } from './learning';
import { route } from './route';
import { Done, Id, Instant, plainText, Share, storableText } from './words';

/** An AU or a block of a cmi5 course, with how one learner stands in it. */
export const FollowedUnit = z.object({
  /** Its id in the course structure. */
  id: z.string(),
  kind: z.enum(['au', 'block']),
  title: z.string(),
  depth: z.number().int(),
  /** Of a block: completed when everything in it is. */
  state: ModuleState,
  score: Share.nullable(),
  /** What staff have said of an AU that counts as done by other means (cmi5 9.3.7); `by` is null once the account is gone. */
  waived: z.object({ reason: z.string(), at: Instant, by: z.string().nullable() }).nullable(),
  /** How many AUs at or inside it are not done: so many a waiver would count as done. */
  open: z.number().int(),
});
export type FollowedUnit = z.infer<typeof FollowedUnit>;

export const FollowedUnits = z.object({
  /** When the registration that runs was begun; null before the learner opens the course, and after a new start. */
  registeredAt: Instant.nullable(),
  /** How many registrations there have been, the one that runs among them. */
  registrations: z.number().int(),
  units: z.array(FollowedUnit),
});
export type FollowedUnits = z.infer<typeof FollowedUnits>;

/** By what other means the requirements of an AU were met (cmi5 9.5.5.2). */
export const waiverGrounds = ['tested-out', 'equivalent-unit', 'equivalent-outside', 'administrative'] as const;
export const WaiverGround = z.enum(waiverGrounds);
export type WaiverGround = z.infer<typeof WaiverGround>;

const inModule = z.object({ enrolmentId: Id, moduleId: Id });

/** What staff see and do about one learner in one course of cmi5. */
export const followedUnitRoutes = {
  openFollowedUnits: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/modules/:moduleId/units',
    who: 'follow-learners',
    summary: 'How one learner stands in the AUs and blocks of a cmi5 course; the look is recorded',
    params: inModule,
    reply: FollowedUnits,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready'],
  }),
  waiveFollowedUnit: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/modules/:moduleId/waivers',
    who: 'follow-learners',
    summary:
      'Count an AU, or all of a block, as done by other means: for good, with a reason that the learner can read',
    params: inModule,
    body: z.object({
      nodeId: storableText(2000).min(1),
      /** The reason that the record store is told, in the specification's words. */
      ground: WaiverGround,
      /** What the learner reads; it stays here. */
      reason: plainText(500),
    }),
    reply: Done,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready', 'reason-missing', 'unit-waived'],
  }),
  registerAnew: route({
    method: 'POST',
    path: '/api/learners/:enrolmentId/modules/:moduleId/registrations',
    who: 'follow-learners',
    summary:
      'End the registration of a cmi5 course, so that the next opening begins a new one; the result stays or not',
    params: inModule,
    body: z.object({ keepsResult: z.boolean(), reason: plainText(500) }),
    reply: Done,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready', 'reason-missing'],
  }),
};
