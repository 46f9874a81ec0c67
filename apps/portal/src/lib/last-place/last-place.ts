import { passing } from '../storage/remembered';

const place = 'last-place';
const name = 'last-title';
const longestTitle = 200;

/** Pages that one visits beside the way: from them one wants to get back to where one was. */
const beside = /^\/(support|help|report|accessibility|sign-in|forgotten-password|new-password)\b/;

/** The path as it may be kept: with its ids, without what stands behind `?` and `#`. Null for a page beside the way. */
export function placeOf(pathname: string): string | null {
  return pathname === '/' || beside.test(pathname) ? null : pathname;
}

/** Notes where somebody is, for as long as this window lives. */
export function noteLastPlace(pathname: string): void {
  const kept = placeOf(pathname);
  if (kept !== null) passing.keep(place, kept);
}

/** Where somebody was before they came to a page beside the way. */
export function readLastPlace(): string | null {
  const kept = passing.read(place);
  return kept !== null && /^\/(?!\/)[^?#\s\\]*$/.test(kept) ? placeOf(kept) : null;
}

/** Notes what the page at a path is called, for a report about it. */
export function noteLastTitle(pathname: string, title: string): void {
  const kept = placeOf(pathname);
  if (kept !== null) passing.keep(name, `${kept} ${title}`);
}

/** What the last place is called; null when that is not known of this very place. */
export function readLastTitle(): string | null {
  const path = readLastPlace();
  const kept = passing.read(name);
  if (path === null || !kept?.startsWith(`${path} `)) return null;
  return kept.slice(path.length + 1, path.length + 1 + longestTitle).trim() || null;
}
