import { sha256 } from './new-id';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const labelLength = 25;
const wildcard = '//*.';

/** The name under the content domain that belongs to one package alone: 125 bits of a hash, fit for DNS. */
export function packageLabel(packageId: string): string {
  const bits = [...sha256(`content host of ${packageId}`)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: labelLength }, (_, at) => alphabet[parseInt(bits.slice(at * 5, at * 5 + 5), 2)]);
  return `p-${letters.join('')}`;
}

/**
 * The origin on which a package runs.
 * @param contentOrigin as it is set: one origin for all packages, or a wildcard (player.md 2.3)
 */
export const contentOriginOf = (contentOrigin: string, packageId: string): string =>
  contentOrigin.replace(wildcard, `//${packageLabel(packageId)}.`);

/** Reads whether a Host header can be one of the content origin's at all; to which package it belongs is seen later. */
export function contentHostPattern(contentOrigin: string): RegExp {
  const host = new URL(contentOrigin).host.replaceAll(/[.[\]]/g, '\\$&');
  return new RegExp(`^${host.replace(/^\*/, `p-[${alphabet}]{${labelLength}}`)}$`);
}
