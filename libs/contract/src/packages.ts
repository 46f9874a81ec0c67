import { z } from 'zod';
import { FoundHost, FoundObstacle, SequencingUse } from './package-findings';
import { Cmi5Course, XapiActivity } from './package-courses';
import { route } from './route';
import { Id, Instant, storableText } from './words';

/** Where the browser sends package files by the tus protocol, in chunks of 1 MiB. */
export const uploadPath = '/api/uploads';
export const uploadChunkBytes = 1024 * 1024;

export const editions = ['scorm12', 'scorm2004-2nd', 'scorm2004-3rd', 'scorm2004-4th', 'xapi', 'cmi5'] as const;
export const Edition = z.enum(editions);
export type Edition = z.infer<typeof Edition>;

/** As the standards call themselves, the same in every language. */
export const editionNames: Record<Edition, string> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-2nd': 'SCORM 2004 2nd Edition',
  'scorm2004-3rd': 'SCORM 2004 3rd Edition',
  'scorm2004-4th': 'SCORM 2004 4th Edition',
  xapi: 'xAPI (tincan.xml)',
  cmi5: 'cmi5',
};

/** What an archive is that no course can be opened from: the `found` of `package-unsupported`. */
export const foreignPackages = [
  'aicc',
  'h5p',
  'moodle-backup',
  'common-cartridge',
  'thin-common-cartridge',
  'qti',
  'exelearning',
  'epub',
  'office',
  'zip-in-zip',
  'web-pages',
  'nothing-to-open',
] as const;
export type ForeignPackage = (typeof foreignPackages)[number];

export const packageStates = ['received', 'checked', 'unpacked', 'read', 'ready', 'refused'] as const;
export const PackageState = z.enum(packageStates);
export type PackageState = z.infer<typeof PackageState>;

/** Where a package runs: in the player's page, or in a window of its own. */
export const OpensIn = z.enum(['page', 'window']);
export type OpensIn = z.infer<typeof OpensIn>;

/** One thing that is wrong with a package; `code` is a refusal code, `where` an entry or line. */
export const PackageFault = z.object({
  code: z.string(),
  where: z.string().max(1100).optional(),
  found: z.string().max(500).optional(),
});
export type PackageFault = z.infer<typeof PackageFault>;

/** A thing that a learner can open: a SCO (it reports), an asset (it does not), an AU of cmi5, an activity of tincan.xml. */
export const PackageItem = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['sco', 'asset', 'au', 'activity']),
  /** Path in the package with query and fragment, ready for the content origin. */
  href: z.string(),
  depth: z.number().int(),
  masteryScore: z.number().nullable(),
  maxTimeAllowed: z.string().nullable(),
  timeLimitAction: z.string().nullable(),
  launchData: z.string().nullable(),
  /** SCORM 1.2: AICC scripts, one a line: its own, and those of the groups that it is in. Older reports have none. */
  prerequisites: z.string().nullable().default(null),
  /** SCORM 1.2: identifiers of the groups that it is in, the outermost first; a script may name them. */
  groups: z.array(z.string()).default([]),
});
export type PackageItem = z.infer<typeof PackageItem>;

/** One of several organisations of a package: its parts in another order, or other ones of them. */
export const ReportOrganization = z.object({ id: z.string(), title: z.string(), parts: z.number().int() });
export type ReportOrganization = z.infer<typeof ReportOrganization>;

export const PackageReport = z.object({
  edition: Edition,
  title: z.string(),
  /** Of the organisation that is run. */
  items: z.array(PackageItem),
  /** The one that is run first; none where there is nothing to choose, and in older reports. */
  organizations: z.array(ReportOrganization).default([]),
  files: z.number().int(),
  unpackedBytes: z.number().int(),
  /** Hosts from which its files load something; the content origin does not let it reach them. */
  externalHosts: z.array(z.string()),
  /** The same hosts with what is wanted from each. Older reports do not know it. */
  hosts: z.array(FoundHost).default([]),
  opensPopups: z.boolean(),
  /** What its manifest or its pages ask for; older reports do not say. */
  opensIn: OpensIn.default('page'),
  hasSequencing: z.boolean(),
  /** Of the organisation that is run. */
  sequencing: z.array(SequencingUse).default([]),
  /** What will not work as its makers thought. */
  obstacles: z.array(FoundObstacle).default([]),
  /** The course structure of a cmi5 package, and what `tincan.xml` describes. */
  cmi5: Cmi5Course.nullable().default(null),
  activities: z.array(XapiActivity).nullable().default(null),
  /** What was mended while reading, as codes with a place. */
  repaired: z.array(PackageFault),
  /** Files that stand in the zip and were left out (.git, __MACOSX …). */
  leftOut: z.array(z.string()),
});
export type PackageReport = z.infer<typeof PackageReport>;

export const PackageProgress = z.object({ done: z.number().int(), of: z.number().int() });

export const PackageSummary = z.object({
  id: Id,
  fileName: z.string(),
  title: z.string().nullable(),
  state: PackageState,
  edition: Edition.nullable(),
  sizeBytes: z.number().int(),
  progress: PackageProgress.nullable(),
  faults: z.array(PackageFault),
  receivedAt: Instant,
  readyAt: Instant.nullable(),
  /** When it became ready or was refused. */
  endedAt: Instant.nullable(),
  /** Name of whoever sent it; null when it came by the command line, or the account is gone. */
  uploadedBy: z.string().nullable(),
  usedInCourses: z.number().int(),
  /** Its number among the versions of one package, from 1. */
  number: z.number().int(),
  versions: z.number().int(),
  /** The version that learners begin. */
  isCurrent: z.boolean(),
});
export type PackageSummary = z.infer<typeof PackageSummary>;

export const PackageDetail = PackageSummary.extend({
  report: PackageReport.nullable(),
  /** The most characters of suspend data that was seen, where it is more than its standard lets it store; else null. */
  mostStored: z.number().int().nullable(),
  /** What a trainer has chosen for the package and all its versions, else what this version asks for. */
  opensIn: OpensIn,
});
export type PackageDetail = z.infer<typeof PackageDetail>;

export const packageRoutes = {
  listPackages: route({
    method: 'GET',
    path: '/api/packages',
    who: 'author-courses',
    summary: 'Packages and their imports, newest first',
    reply: z.object({ packages: z.array(PackageSummary) }),
  }),
  getPackage: route({
    method: 'GET',
    path: '/api/packages/:packageId',
    who: 'author-courses',
    summary: 'One package: state and progress of its import, and its report',
    params: z.object({ packageId: Id }),
    reply: PackageDetail,
    refusals: ['not-found'],
  }),
  cancelImport: route({
    method: 'POST',
    path: '/api/packages/:packageId/cancel',
    who: 'author-courses',
    summary: 'Stop an import that runs; nothing of it stays but its line in the history',
    params: z.object({ packageId: Id }),
    reply: z.object({ done: z.literal(true) }),
    refusals: ['not-found', 'import-finished'],
  }),
  chooseOrganization: route({
    method: 'PUT',
    path: '/api/packages/:packageId/organization',
    who: 'author-courses',
    summary: 'Make another organisation of a package the one that is run, before anybody has begun with it',
    params: z.object({ packageId: Id }),
    body: z.object({ organizationId: storableText(400).min(1) }),
    reply: z.object({ done: z.literal(true) }),
    refusals: ['not-found', 'package-not-ready', 'package-in-use'],
  }),
  chooseOpening: route({
    method: 'PUT',
    path: '/api/packages/:packageId/opens-in',
    who: 'author-courses',
    summary: 'Choose whether a package, in all its versions, runs in the player’s page or in a window of its own',
    params: z.object({ packageId: Id }),
    body: z.object({ opensIn: OpensIn }),
    reply: z.object({ done: z.literal(true) }),
    refusals: ['not-found', 'package-not-ready'],
  }),
  deletePackage: route({
    method: 'DELETE',
    path: '/api/packages/:packageId',
    who: 'author-courses',
    summary: 'Remove a package that no course uses',
    params: z.object({ packageId: Id }),
    reply: z.object({ done: z.literal(true) }),
    refusals: ['not-found', 'package-in-use'],
  }),
};
