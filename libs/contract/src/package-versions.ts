import { z } from 'zod';
import { Edition, PackageState } from './packages';
import { route } from './route';
import { Id, Instant, Share } from './words';

/** One package in a line of versions. New versions follow the one that they replace. */
export const PackageVersion = z.object({
  id: Id,
  /** From 1, in the order of upload. */
  number: z.number().int(),
  fileName: z.string(),
  state: PackageState,
  edition: Edition.nullable(),
  sizeBytes: z.number().int(),
  receivedAt: Instant,
  uploadedBy: z.string().nullable(),
  /** The one that learners begin. */
  isCurrent: z.boolean(),
  /** Learners whose begun work is on it, as trainers may know them: null for 1 to 9, more rounded down to 5. */
  learners: z.number().int().nullable(),
});
export type PackageVersion = z.infer<typeof PackageVersion>;

const PartName = z.object({ id: z.string(), title: z.string() });
const beforeAfter = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value });

/** What has changed from one version to another. */
export const PackageComparison = z.object({
  added: z.array(PartName),
  removed: z.array(PartName),
  renamed: z.array(z.object({ id: z.string(), before: z.string(), after: z.string() })),
  /** Scores to pass, as shares; null where there is none. */
  mastery: z.array(PartName.extend({ before: Share.nullable(), after: Share.nullable() })),
  edition: beforeAfter(Edition),
  sizeBytes: beforeAfter(z.number().int()),
  parts: beforeAfter(z.number().int()),
});
export type PackageComparison = z.infer<typeof PackageComparison>;

/** A version was made the current one. */
export const PackageChange = z.object({
  at: Instant,
  by: z.string().nullable(),
  number: z.number().int(),
  safe: z.boolean(),
});
export type PackageChange = z.infer<typeof PackageChange>;

export const PackageLine = z.object({
  /** Newest first. */
  versions: z.array(PackageVersion),
  /** Newest first. */
  changes: z.array(PackageChange),
  /** The version asked about beside the current one, or when it is current, beside the one before it; null alone. */
  comparison: PackageComparison.extend({ beforeNumber: z.number().int(), afterNumber: z.number().int() }).nullable(),
  /** What stands against moving begun work to the version asked about. */
  replacement: z.object({ missing: z.array(z.string()), otherStandard: z.boolean() }).nullable(),
});
export type PackageLine = z.infer<typeof PackageLine>;

const ofPackage = z.object({ packageId: Id });

/** Routes of versions of packages. */
export const packageVersionRoutes = {
  packageVersions: route({
    method: 'GET',
    path: '/api/packages/:packageId/versions',
    who: 'author-courses',
    summary: 'All versions of a package, what changed in this one, and whether begun work may move to it',
    params: ofPackage,
    reply: PackageLine,
    refusals: ['not-found'],
  }),
  makePackageCurrent: route({
    method: 'PUT',
    path: '/api/packages/:packageId/current',
    who: 'author-courses',
    summary: 'Make this version the one that learners begin; with `safe`, begun work moves to it at its next opening',
    params: ofPackage,
    body: z.object({ safe: z.boolean() }),
    reply: PackageLine,
    refusals: ['not-found', 'package-not-ready', 'replacement-unsafe'],
  }),
};
