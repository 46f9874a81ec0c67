import { z } from 'zod';
import { hostUses, packageObstacles, sequencingUses } from './package-words';

export const PackageObstacle = z.enum(packageObstacles);
export type PackageObstacle = z.infer<typeof PackageObstacle>;

/** One of them with the first files in which it was found, and how many there are. */
export const FoundObstacle = z.object({
  obstacle: PackageObstacle,
  files: z.array(z.string()),
  count: z.number().int(),
});
export type FoundObstacle = z.infer<typeof FoundObstacle>;

export const HostUse = z.enum(hostUses);
export type HostUse = z.infer<typeof HostUse>;

export const FoundHost = z.object({ host: z.string(), uses: z.array(HostUse) });
export type FoundHost = z.infer<typeof FoundHost>;

export const SequencingUse = z.enum(sequencingUses);
export type SequencingUse = z.infer<typeof SequencingUse>;
