import type { HostUse } from '@amelie/contract';

interface Named {
  /** Without the colon; empty for an address that begins with slashes. */
  scheme: string;
  /** What stands before the address, and after its host. */
  before: string;
  after: string;
}

const fontFile = /^[^\s"'<>)]*\.(?:woff2?|ttf|otf|eot)\b/iu;

const byPlace: readonly (readonly [HostUse, RegExp])[] = [
  ['style', /@import\s+(?:url\(\s*)?\\?["']?$/iu],
  ['image', /url\(\s*\\?["']?$/iu],
  ['image', /\bsrcset\s*=\s*\\?["'][^"'<>]*$/iu],
  [
    'script',
    /\b(?:from|import)\s*\(?\s*["'`]$|\b(?:importScripts|Worker|SharedWorker|getScript|loadScript)\s*\(\s*["'`]$/iu,
  ],
  ['request', /\(\s*["'`]$|\bopen\s*\(\s*["'`][A-Z]+["'`]\s*,\s*["'`]$/iu],
];

const byTag: readonly (readonly [HostUse, RegExp])[] = [
  ['script', /^<script\b/iu],
  ['font', /^<link\b[^>]*\bas\s*=\s*["']?font/iu],
  ['style', /^<link\b/iu],
  ['image', /^<(?:img|image|use|input|picture)\b/iu],
  ['frame', /^<(?:i?frame|embed|object)\b/iu],
  ['media', /^<(?:video|audio|source|track)\b/iu],
];

const byName: readonly (readonly [HostUse, RegExp])[] = [
  ['image', /poster|background|srcset|image|img/iu],
  ['frame', /embed|iframe/iu],
  ['media', /video|audio|stream|media/iu],
  ['script', /script/iu],
  ['request', /endpoint|api/iu],
];

const nameBefore = /([\w$:-]+)\\?["']?\s*(?:=|:)\s*\\?["'`]?$/u;
const firstOf = (list: readonly (readonly [HostUse, RegExp])[], text: string) =>
  list.find(([, pattern]) => pattern.test(text))?.[0];

/** What a page wants from another site, by what stands around the address. */
export function hostUse({ scheme, before, after }: Named): HostUse {
  if (/^ws/iu.test(scheme)) return 'request';
  if (/^rtmp/iu.test(scheme)) return 'media';
  const place = firstOf(byPlace, before);
  if (place === 'image' && fontFile.test(after)) return 'font';
  if (place) return place;
  const tag = before.slice(Math.max(0, before.lastIndexOf('<')));
  const inTag = tag.includes('>') ? undefined : firstOf(byTag, tag);
  return inTag ?? firstOf(byName, nameBefore.exec(before)?.[1] ?? '') ?? 'other';
}
