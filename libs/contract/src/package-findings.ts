import { z } from 'zod';
import { hostUses, packageLimits, sequencingUses } from './package-words';

export const PackageLimit = z.enum(packageLimits);
export type PackageLimit = z.infer<typeof PackageLimit>;

/** One of them with the first files in which it was found, and how many there are. */
export const FoundLimit = z.object({ limit: PackageLimit, files: z.array(z.string()), count: z.number().int() });
export type FoundLimit = z.infer<typeof FoundLimit>;

export const HostUse = z.enum(hostUses);
export type HostUse = z.infer<typeof HostUse>;

export const FoundHost = z.object({ host: z.string(), uses: z.array(HostUse) });
export type FoundHost = z.infer<typeof FoundHost>;

export const SequencingUse = z.enum(sequencingUses);
export type SequencingUse = z.infer<typeof SequencingUse>;
