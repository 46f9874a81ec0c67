import type { HostUse } from '@amelie/contract';
import { hostUse } from './host-use';

const scheme = /\b(https?|wss?|rtmps?):$/iu;
const host = /^([a-z0-9][a-z0-9.-]{0,250}\.[a-z]{2,24})(?![a-z0-9.-]*@)/iu;
/** As it is written in pages, and in JSON with escaped slashes. */
const slashes = ['//', '\\/\\/'];
const longestHost = 300;
/** How far what stands before an address, or after it in its tag, is read. */
const around = 280;

/** Names of vocabularies and licences: written as addresses, never opened. */
const onlyNames =
  /(^|\.)(w3\.org|adlnet\.(org|gov)|imsglobal\.org|imsproject\.org|purl\.org|ns\.adobe\.com|schemas\.microsoft\.com|example\.(com|org|net))$/u;

/** What opens without a reader's hand, by what stands right before the address. */
const loading = [
  // url(…) and @import of a style sheet; `import … from`, `import(…)` of a script.
  /url\(\s*\\?["']?$/iu,
  /@import\s+["']$/iu,
  /\b(?:from|import)\s*\(?\s*["'`]$/iu,
  // <img srcset="a.png 1x, https://…
  /\bsrcset\s*=\s*\\?["'][^"'<>]*$/iu,
  // fetch("…"), new Worker("…"), $.getJSON("…"), request.open("GET", "…").
  /\b(?:fetch|importScripts|Worker|SharedWorker|EventSource|WebSocket|sendBeacon|Request|ajax|axios|getJSON|getScript|loadScript|load|get|post)\s*\(\s*["'`]$/iu,
  /\bopen\s*\(\s*["'`](?:GET|POST|PUT|HEAD)["'`]\s*,\s*["'`]$/iu,
];

/** `name="` of an attribute, a variable or a property, and `"name":"` in JSON. */
const named = /([\w$:-]+)\\?["']?\s*(?:=|:)\s*\\?["'`]?$/u;
/** Names of what a page loads; an address under `url`, `link` or `source` may as well only be shown. */
const loadingName =
  /src$|src_?set$|poster|background|codebase|embed|iframe|video|audio|stream|media|cdn|script|endpoint|api(?:_?(?:url|base|root))?$|^data$/iu;

/** <link> that fetches: not one that only names where a page comes from. */
const naming = /\brel\s*=\s*\\?["']?(?:canonical|alternate|author|license|help|next|prev|bookmark|me)\b/iu;

/** Whether `href` before an address belongs to something that loads: a style sheet, a base, a drawing. Links do not. */
function loadsByHref(before: string, after: string): boolean {
  const tag = before.slice(before.lastIndexOf('<'));
  if (/^<(?:base|image|use|script)\b/iu.test(tag)) return true;
  return /^<link\b/iu.test(tag) && !naming.test(tag + after.split('>', 1)[0]);
}

/** Whether an address with this scheme, between these texts, is one that the page goes to by itself. */
function isLoaded(written: string, before: string, after: string): boolean {
  if (/^(?:ws|rtmp)/iu.test(written)) return true;
  if (loading.some((place) => place.test(before))) return true;
  const name = named.exec(before)?.[1] ?? '';
  return /(?:^|:)href$/iu.test(name) ? loadsByHref(before, after) : loadingName.test(name);
}

/** A host, and what for. */
export interface LoadedHost {
  host: string;
  use: HostUse;
}

/**
 * The hosts from which a page, script or style sheet loads something, each as often as it is named. What is only written
 * there does not count: a source in the text, a link that a reader may follow. A name that the end of the text cuts off
 * does not either.
 */
export function loadedHosts(text: string): LoadedHost[] {
  const hosts: LoadedHost[] = [];
  for (const pair of slashes) {
    // Looking for slashes first is ten times faster than one expression over megabytes of script.
    for (let at = text.indexOf(pair); at !== -1; at = text.indexOf(pair, at + pair.length)) {
      const start = at + pair.length;
      const name = host.exec(text.slice(start, start + longestHost))?.[1];
      if (name === undefined || start + name.length === text.length || onlyNames.test(name.toLowerCase())) continue;
      const before = text.slice(Math.max(0, at - around), at);
      const written = scheme.exec(before)?.[1] ?? '';
      const place = written ? before.slice(0, -written.length - 1) : before;
      const after = text.slice(start + name.length, start + name.length + around);
      if (isLoaded(written, place, after))
        hosts.push({ host: name.toLowerCase(), use: hostUse({ scheme: written, before: place, after }) });
    }
  }
  return hosts;
}

/** Whether a page or script can open a window of its own. */
export function opensPopups(text: string): boolean {
  return text.includes('open') && /\b(?:window|self|top|parent)\s{0,5}\.\s{0,5}open\s{0,5}\(/u.test(text);
}

/** Whether a page sizes or moves the window that it is in: made for a window of its own, it can't do so in a frame. */
export function sizesWindow(text: string): boolean {
  return /\b(?:window|self|top)\s{0,5}\.\s{0,5}(?:resizeTo|resizeBy|moveTo)\s{0,5}\(/u.test(text);
}

/** Whether a file is worth a scan, by its name. */
export function isScannable(path: string): boolean {
  return /\.(x?html?|m?js|css|json)$/iu.test(path);
}
