import { type Edition, editionsNotLaunched } from '@amelie/contract';
import { Refusal } from '../platform/refusals/refusal';

/** xAPI packages are read and kept, but nothing launches them yet. Refuses `package-kind-not-launched`. */
export function demandLaunched(edition: Edition | null): void {
  if (edition && editionsNotLaunched.includes(edition)) throw new Refusal('package-kind-not-launched', { edition });
}
