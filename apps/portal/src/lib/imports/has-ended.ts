import type { PackageState } from '@amelie/contract';

/** Whether nothing more happens to a package by itself. */
export const hasEnded = (state: PackageState): boolean => state === 'ready' || state === 'refused';
