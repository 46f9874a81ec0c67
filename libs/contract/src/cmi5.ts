import { z } from 'zod';
import { route } from './route';
import { Done, Id, isStorable, storableText } from './words';

export const cmi5LaunchModes = ['Normal', 'Browse', 'Review'] as const;

/** An agent as cmi5 wants it (9.2): known by an account. It is taken verbatim. */
export const Cmi5Actor = z.object({
  objectType: z.literal('Agent').optional(),
  name: storableText(200).optional(),
  account: z.object({ homePage: z.url().max(2000).refine(isStorable), name: storableText(500).min(1) }),
});

/** An AU by its id in the course structure, or by its place among the AUs, from 0. */
const chosenUnit = {
  auId: storableText(2000).min(1).optional(),
  auIndex: z.number().int().min(0).max(10_000).optional(),
};

/** Routes of cmi5: those of the player, and those with which an administrator runs courses from outside. */
export const cmi5Routes = {
  openUnit: route({
    method: 'POST',
    path: '/api/launches/:launchId/units',
    who: 'signed-in',
    summary: 'Launch a part of a cmi5 or xAPI package in the player: a session of its own; one that was open ends',
    params: z.object({ launchId: Id }),
    body: z.object({ epoch: z.number().int().min(1), itemId: storableText(2000).min(1) }),
    reply: z.object({
      /** It carries the key to a token, or of an xAPI package the token itself. */
      url: z.string(),
      sessionId: Id,
      launchMethod: z.enum(['AnyWindow', 'OwnWindow']),
    }),
    refusals: ['not-found', 'launch-ended', 'launch-superseded', 'au-host-not-allowed', 'module-kind-mismatch'],
  }),
  launchCmi5: route({
    method: 'POST',
    path: '/api/packages/:packageId/cmi5-launches',
    who: 'manage-people',
    summary: 'Make the launch URL of an AU for any actor: it works by itself, in a window of its own',
    params: z.object({ packageId: Id }),
    body: z.object({
      ...chosenUnit,
      actor: Cmi5Actor,
      /** Of a registration that was made here before, or for a new one; without it a new one gets an id. */
      registration: z.uuid().optional(),
      launchMode: z.enum(cmi5LaunchModes).optional(),
    }),
    reply: z.object({ url: z.string(), registration: Id, sessionId: Id }),
    refusals: ['not-found', 'package-not-ready', 'module-kind-mismatch', 'registration-taken', 'au-host-not-allowed'],
  }),
  waiveUnit: route({
    method: 'POST',
    path: '/api/cmi5/registrations/:registrationId/waivers',
    who: 'follow-learners',
    summary: 'Count an AU as done by other means, with the reason',
    params: z.object({ registrationId: Id }),
    body: z.object({ ...chosenUnit, reason: storableText(500) }),
    reply: Done,
    refusals: ['not-found', 'reason-missing', 'unit-waived'],
  }),
  abandonSession: route({
    method: 'POST',
    path: '/api/cmi5/sessions/:sessionId/abandonment',
    who: 'follow-learners',
    summary: 'End a session that its AU has not terminated: nothing more of it is taken',
    params: z.object({ sessionId: Id }),
    reply: Done,
    refusals: ['not-found'],
  }),
};
