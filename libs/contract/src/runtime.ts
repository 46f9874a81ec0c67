import { z } from 'zod';
import { Missing, ModuleState } from './learning';
import { OpensIn, PackageItem } from './packages';
import { route } from './route';
import { SequencingSave, SequencingToRun } from './sequencing-state';
import { PackageVariant } from './variants';
import { Done, Id, Instant, Language, Share, storableText } from './words';

/**
 * The whole data model of one SCO as nested JSON, as scorm-again renders it (SCORM RTE 4.2, SCORM 1.2 RTE 3.4).
 * `checkCmi` says whether it may be stored.
 */
export const Cmi = z.record(z.string(), z.unknown());
export type Cmi = z.infer<typeof Cmi>;

/** Longest commit envelope, in bytes; suspend data itself may have 1 MB. */
export const commitEnvelopeBytes = 4 * 1024 * 1024;

export const LaunchStart = z.object({
  launchId: Id,
  /** The player: a document of its own, entered by a full page load. */
  playerUrl: z.string(),
});

export type LaunchStart = z.infer<typeof LaunchStart>;

export const ItemState = z.object({
  completed: z.boolean(),
  /** Seconds of all sessions so far, by the learner's word and within the server's clock. */
  totalSeconds: z.number(),
  /** What this launch has counted already: the player goes on from here. */
  sessionSeconds: z.number(),
  activeSeconds: z.number(),
  /** Of the current item only: its data model with all that the platform writes, to be loaded before it starts. */
  cmi: Cmi.optional(),
  /** Staff have counted it as done by other means (cmi5 9.3.7); absent otherwise. */
  waived: z.boolean().optional(),
});
export type ItemState = z.infer<typeof ItemState>;

export const playerStandards = ['scorm12', 'scorm2004', 'cmi5', 'xapi'] as const;
export type PlayerStandard = (typeof playerStandards)[number];

/** AUs of cmi5 and activities of xAPI packages are launched one by one, and speak with the record store themselves. */
export const isLaunchedByPart = (standard: PlayerStandard): standard is 'cmi5' | 'xapi' =>
  standard === 'cmi5' || standard === 'xapi';

export const PlayerState = z.object({
  launchId: Id,
  epoch: z.number().int(),
  /** The next commit has to carry a higher number than this. */
  lastSeq: z.number().int(),
  shellUrl: z.string(),
  contentOrigin: z.string(),
  standard: z.enum(playerStandards),
  /** null in a preview, as `moduleId`. */
  courseId: Id.nullable(),
  moduleId: Id.nullable(),
  moduleTitle: z.string(),
  preview: z.boolean(),
  /** Its pages open windows of their own: the player's frame lets them. */
  opensPopups: z.boolean(),
  /** Where it runs: in the player's frame, or in a window of its own that the player opens. */
  opensIn: OpensIn,
  /** What the package is told about the learner: a pseudonym of this package, and an alias unless it may know more. */
  learner: z.object({ id: z.string(), name: z.string() }),
  items: z.array(PackageItem),
  /** Groups of parts, each with the item that it stands above: blocks of cmi5. */
  headings: z.array(z.object({ id: z.string(), title: z.string(), depth: z.number().int(), before: z.string() })),
  /** By item id, of those that can't be opened yet (SCORM 1.2 prerequisites): the titles of what comes first. */
  waiting: z.record(z.string(), z.array(z.string())),
  /** The item to open first: the one suspended last, else the first not completed. */
  currentItemId: z.string(),
  /** State per item id; absent for one never opened, but for the current item. */
  states: z.record(z.string(), ItemState),
  moduleState: ModuleState,
  /** Every part of the course that counts is done. */
  courseCompleted: z.boolean(),
  /** What the module still needs before it counts. */
  missing: z.array(Missing),
  /** When the package is run by the sequencing of its manifest: with the first item only, null with the others. */
  sequencing: SequencingToRun.nullable(),
  /** The packages of the module to switch between; empty where there is only one. */
  variants: z.array(PackageVariant),
  /** The language of what runs, for screen readers; null in a preview. */
  language: Language.nullable(),
  /** Of an xAPI package: when something of it was stored last. */
  heardAt: Instant.nullable(),
});
export type PlayerState = z.infer<typeof PlayerState>;

export const CommitBody = z.object({
  epoch: z.number().int().min(1),
  itemId: storableText(400).min(1),
  cmi: Cmi,
  /** Seconds of this session so far by the player's clock; counted once a session, capped by the server's. */
  sessionSeconds: z.number().min(0).max(86_400),
  /** Seconds in which the page was visible and used. */
  activeSeconds: z.number().min(0).max(86_400),
  terminate: z.boolean(),
  /** Of a package that is run by its sequencing, when something of it has changed. */
  sequencing: SequencingSave.optional(),
});
export type CommitBody = z.infer<typeof CommitBody>;

export const CommitReceipt = z.object({
  seq: z.number().int(),
  savedAt: Instant,
  moduleState: ModuleState,
  courseCompleted: z.boolean(),
  /** What the module still needs before it counts. Receipts given before it was told have none. */
  missing: z.array(Missing).default([]),
});
export type CommitReceipt = z.infer<typeof CommitReceipt>;

/**
 * What a package does that a learner, and whoever follows them, has to know of: it leads to a page that can't be shown,
 * breaks before it has begun, says nothing to the platform, answers no more, shows dialog after dialog, or wants windows
 * that it may not open.
 */
export const troubles = ['page', 'crashed', 'silent', 'frozen', 'dialogs', 'window'] as const;
export const Trouble = z.enum(troubles);
export type Trouble = z.infer<typeof Trouble>;

/** What the trace of an attempt knows of, each noted when it happens and never for a commit that changes nothing. */
export const runtimeEventKinds = [
  'launched',
  'opened',
  'moved',
  'claimed',
  'decided',
  'session-ended',
  'oversized',
  'refused',
  'troubled',
  'closed',
] as const;
export const RuntimeEventKind = z.enum(runtimeEventKinds);
export type RuntimeEventKind = z.infer<typeof RuntimeEventKind>;

/** The facts of an event; which of them it has depends on its kind. Ids, words of the standard and numbers only. */
export const RuntimeEventDetail = z.object({
  itemId: z.string().optional(),
  completion: z.enum(['not-attempted', 'incomplete', 'completed']).optional(),
  success: z.enum(['unknown', 'passed', 'failed']).optional(),
  score: Share.nullable().optional(),
  rule: z.string().optional(),
  before: ModuleState.optional(),
  state: ModuleState.optional(),
  takenOver: z.boolean().optional(),
  /** Numbers of the package's versions, where begun work moved from one to the other. */
  fromVersion: z.number().int().optional(),
  toVersion: z.number().int().optional(),
  claimedSeconds: z.number().optional(),
  countedSeconds: z.number().optional(),
  activeSeconds: z.number().optional(),
  characters: z.number().int().optional(),
  code: z.string().optional(),
  elements: z.array(z.string()).optional(),
  /** Of a statement: its verb, and what that is called there. */
  verb: z.string().optional(),
  verbName: z.string().optional(),
});
export type RuntimeEventDetail = z.infer<typeof RuntimeEventDetail>;

const ofLaunch = z.object({ launchId: Id });

/** Routes of `launches` and `runtime`. */
export const runtimeRoutes = {
  launch: route({
    method: 'POST',
    path: '/api/my/modules/:moduleId/launches',
    who: 'learn',
    summary: 'Open a package module: a new launch, older ones of the same attempt are superseded',
    params: z.object({ moduleId: Id }),
    /** One of the module's packages; without it the one used last, else the one that fits best. */
    query: z.object({ variant: Id.optional() }),
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
    summary: 'What the player needs to start or resume an item; the one to go on with unless one is named',
    params: ofLaunch,
    query: z.object({ item: storableText(2000).min(1).optional() }),
    reply: PlayerState,
    refusals: ['not-found', 'launch-ended', 'launch-superseded', 'item-locked'],
  }),
  openPlayer: route({
    method: 'POST',
    path: '/api/launches/:launchId/opening',
    who: 'signed-in',
    summary: 'The player document has loaded: it takes over from any other one of this launch',
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
    summary: 'The player is still open; with its epoch it hears whether another one has taken over',
    params: ofLaunch,
    body: z.object({ epoch: z.number().int().min(1).optional() }),
    reply: Done,
    refusals: ['not-found', 'launch-ended', 'launch-superseded'],
  }),
  noteTrouble: route({
    method: 'POST',
    path: '/api/launches/:launchId/troubles',
    who: 'signed-in',
    summary: 'Something went wrong in the package: kept in the trace, once for each kind while the player is open',
    params: ofLaunch,
    body: z.object({ epoch: z.number().int().min(1), code: Trouble }),
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
