import { z } from 'zod';

/** What a package asks for that does not work here, or works otherwise than its makers thought. */
export const packageLimits = [
  'flash',
  'java',
  'silverlight',
  'active-x',
  'server-page',
  'office-file',
  'camera',
  'location',
  'service-worker',
  'top-window',
  'browser-memory',
] as const;
export const PackageLimit = z.enum(packageLimits);
export type PackageLimit = z.infer<typeof PackageLimit>;

/** One of them with the first files in which it was found, and how many there are. */
export const FoundLimit = z.object({ limit: PackageLimit, files: z.array(z.string()), count: z.number().int() });
export type FoundLimit = z.infer<typeof FoundLimit>;

/** What a page wants from another site. */
export const hostUses = ['script', 'style', 'font', 'image', 'media', 'frame', 'request', 'other'] as const;
export const HostUse = z.enum(hostUses);
export type HostUse = z.infer<typeof HostUse>;

export const FoundHost = z.object({ host: z.string(), uses: z.array(HostUse) });
export type FoundHost = z.infer<typeof FoundHost>;

/** What of SCORM 2004's sequencing a package makes use of. */
export const sequencingUses = [
  'flow',
  'no-choice',
  'forward-only',
  'constrained-choice',
  'rules',
  'roll-up',
  'objectives',
  'shared-objectives',
  'shared-data',
  'randomisation',
  'selection',
  'attempt-limit',
  'time-limit',
  'completion-threshold',
  'hidden-buttons',
] as const;
export const SequencingUse = z.enum(sequencingUses);
export type SequencingUse = z.infer<typeof SequencingUse>;
