import { z } from 'zod';
import { ModuleState } from './learning';
import { PackageItem } from './packages';
import { route } from './route';
import { Done, Id, Instant } from './words';

/** The whole data model of one SCO as nested JSON, as scorm-again renders it (SCORM RTE 4.2, SCORM 1.2 RTE 3.4). */
export const Cmi = z.record(z.string(), z.unknown());
export type Cmi = z.infer<typeof Cmi>;

/** Longest commit envelope, in bytes; suspend data itself may have 1 MB. */
export const commitEnvelopeBytes = 4 * 1024 * 1024;

export const LaunchStart = z.object({
  launchId: Id,
  /** The player: a document of its own, entered by a full page load. */
  playerUrl: z.string(),
});

export const PlayerState = z.object({
  launchId: Id,
  epoch: z.number().int(),
  /** The next commit has to carry a higher number than this. */
  lastSeq: z.number().int(),
  shellUrl: z.string(),
  contentOrigin: z.string(),
  standard: z.enum(['scorm12', 'scorm2004']),
  courseId: Id,
  moduleId: Id,
  moduleTitle: z.string(),
  preview: z.boolean(),
  /** The learner's language, for `cmi.student_preference.language` and the frame. */
  learner: z.object({ id: z.string(), name: z.string() }),
  items: z.array(PackageItem),
  /** The item to open first: the one suspended last, else the first not completed. */
  currentItemId: z.string(),
  /** State per item id, to be loaded before the item starts; absent for one never opened. */
  states: z.record(z.string(), z.object({ cmi: Cmi, totalSeconds: z.number(), completed: z.boolean() })),
  moduleState: ModuleState,
});
export type PlayerState = z.infer<typeof PlayerState>;

export const CommitBody = z.object({
  epoch: z.number().int().min(1),
  itemId: z.string().min(1).max(400),
  cmi: Cmi,
  /** Seconds of this session so far by the player's clock; counted once a session, capped by the server's. */
  sessionSeconds: z.number().min(0).max(86_400),
  /** Seconds in which the page was visible and used. */
  activeSeconds: z.number().min(0).max(86_400),
  terminate: z.boolean(),
});
export type CommitBody = z.infer<typeof CommitBody>;

export const CommitReceipt = z.object({
  seq: z.number().int(),
  savedAt: Instant,
  moduleState: ModuleState,
  courseCompleted: z.boolean(),
});
export type CommitReceipt = z.infer<typeof CommitReceipt>;

const ofLaunch = z.object({ launchId: Id });

/** Routes of `launches` and `runtime`. */
export const runtimeRoutes = {
  launch: route({
    method: 'POST',
    path: '/api/my/modules/:moduleId/launches',
    who: 'learn',
    summary: 'Open a package module: a new launch, older ones of the same attempt are superseded',
    params: z.object({ moduleId: Id }),
    reply: LaunchStart,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready', 'module-locked'],
  }),
  previewLaunch: route({
    method: 'POST',
    path: '/api/packages/:packageId/previews',
    who: 'author-courses',
    summary: 'Run a package as a learner would; nothing of it is counted or kept',
    params: z.object({ packageId: Id }),
    reply: LaunchStart,
    refusals: ['not-found', 'package-not-ready'],
  }),
  playerState: route({
    method: 'GET',
    path: '/api/launches/:launchId',
    who: 'signed-in',
    summary: 'What the player needs to start or resume',
    params: ofLaunch,
    reply: PlayerState,
    refusals: ['not-found', 'launch-ended', 'launch-superseded'],
  }),
  commit: route({
    method: 'PUT',
    path: '/api/launches/:launchId/commits/:seq',
    who: 'signed-in',
    summary: "Save a SCO's state; acknowledged only after it is stored; a known number gets its receipt again",
    params: z.object({ launchId: Id, seq: z.coerce.number().int().min(1) }),
    body: CommitBody,
    reply: CommitReceipt,
    refusals: ['not-found', 'launch-ended', 'launch-superseded', 'attempt-closed', 'commit-invalid', 'too-large'],
  }),
  heartbeat: route({
    method: 'POST',
    path: '/api/launches/:launchId/heartbeat',
    who: 'signed-in',
    summary: 'The player is still open',
    params: ofLaunch,
    reply: Done,
    refusals: ['not-found', 'launch-ended', 'launch-superseded'],
  }),
  endLaunch: route({
    method: 'POST',
    path: '/api/launches/:launchId/end',
    who: 'signed-in',
    summary: 'Close the player; its files can no longer be read',
    params: ofLaunch,
    reply: Done,
    refusals: ['not-found'],
  }),
};
