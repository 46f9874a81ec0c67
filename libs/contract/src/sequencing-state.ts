import { z } from 'zod';
import { sequencingStateLength } from './sequencing';
import { storableText } from './words';

const mostEntries = 2000;

const fewEnough = (entries: Record<string, unknown>) => Object.keys(entries).length <= mostEntries;

/** Global objectives by id, each with its known values (SN 3.10, TM.1.1): satisfied, measure, completion, scores. */
export const GlobalObjectives = z
  .record(
    storableText(4000),
    z
      .record(z.string().max(60), z.union([storableText(4000), z.number(), z.boolean()]))
      .refine((values) => Object.keys(values).length <= 60),
  )
  .refine(fewEnough);
export type GlobalObjectives = z.infer<typeof GlobalObjectives>;

/** Shared data buckets by id (RTE 4.3.1, `adl.data.n.store`). */
export const SharedData = z.record(storableText(4000), storableText(64_000)).refine(fewEnough);
export type SharedData = z.infer<typeof SharedData>;

/** What the whole package has come to, rolled up to the root of its activity tree (SN 4.6): a claim by the player. */
export const RootStatus = z.object({
  completion: z.enum(['unknown', 'not attempted', 'incomplete', 'completed']),
  success: z.enum(['unknown', 'passed', 'failed']),
  /** The root's normalised measure. */
  score: z.number().min(-1).max(1).nullable(),
});
export type RootStatus = z.infer<typeof RootStatus>;

/** What a commit carries of the package beside the data model of one item. */
export const SequencingSave = z.object({
  state: storableText(sequencingStateLength),
  globalObjectives: GlobalObjectives,
  sharedData: SharedData,
  root: RootStatus,
});
export type SequencingSave = z.infer<typeof SequencingSave>;

/** What the player needs to run a package by its sequencing. */
export const SequencingToRun = z.object({
  /** A `PackageOrganization` as JSON text: the app page hands it on to the shell as it stands. */
  organization: z.string(),
  /** What the last commit left; null when the package has not been begun. */
  state: z.string().nullable(),
  globalObjectives: GlobalObjectives,
  sharedData: SharedData,
});
export type SequencingToRun = z.infer<typeof SequencingToRun>;
