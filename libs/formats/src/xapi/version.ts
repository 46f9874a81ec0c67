/** The two families that the endpoint speaks; all of 1.0.x is one. */
export type XapiVersion = '1.0.3' | '2.0.0';

/** What `about` lists. */
export const spokenVersions = ['1.0.0', '1.0.1', '1.0.2', '1.0.3', '2.0.0'] as const;

/**
 * The family that a request speaks, by its X-Experience-API-Version; null for one that is not known.
 * `1.0` alone means 1.0.0 (1.0.3 Communication 3.3).
 */
export function versionOf(header: string): XapiVersion | null {
  if (/^1\.0(\.\d+)?$/.test(header)) return '1.0.3';
  return /^2\.0(\.\d+)?$/.test(header) ? '2.0.0' : null;
}

/** Whether a statement of this version may be stored by a request of that family. */
export function fitsVersion(stated: string, family: XapiVersion): boolean {
  return family === '2.0.0' ? versionOf(stated) !== null : versionOf(stated) === '1.0.3';
}
