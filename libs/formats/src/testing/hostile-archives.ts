import type { HostileArchive } from './hostile-archive';
import { hostileBombs } from './hostile-bombs';
import { hostileKinds } from './hostile-kinds';
import { hostileNames } from './hostile-names';
import { hostileValues } from './hostile-values';
import { hostileXml } from './hostile-xml';

export type { HostileArchive } from './hostile-archive';
export { unsafeNames } from './hostile-names';

/** Archives made in memory, each wrong in one way, with the code that has to answer it. */
export function hostileArchives(): HostileArchive[] {
  return [...hostileNames(), ...hostileKinds(), ...hostileBombs(), ...hostileXml(), ...hostileValues()];
}
