import type { RootStatus } from '@amelie/contract';
import type { ObjectiveValues } from '@amelie/rules';

/** What the whole package has come to (SN 4.6), for the platform. */
export function rootStatus({ completed, satisfied, measure }: ObjectiveValues): RootStatus {
  const success = satisfied ? 'passed' : 'failed';
  const completion = completed ? 'completed' : 'incomplete';
  return {
    completion: completed === undefined ? 'unknown' : completion,
    success: satisfied === undefined ? 'unknown' : success,
    score: measure === undefined ? null : Math.max(-1, Math.min(1, measure)),
  };
}
