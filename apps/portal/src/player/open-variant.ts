import type { PlayerState } from '@amelie/contract';
import { launch } from '../lib/api/generated/sdk.gen';

/** Leaves for another package of the part; where it can't be opened, for the page that says so. */
export async function openVariant(state: PlayerState | null, variant: string, back: string): Promise<void> {
  const moduleId = state?.moduleId;
  if (!moduleId) return location.assign(back);
  const { data } = await launch({ path: { moduleId }, query: { variant } }).catch(() => ({ data: undefined }));
  location.assign(data?.playerUrl ?? `${back}/parts/${moduleId}`);
}
