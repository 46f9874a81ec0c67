import type { BrowserFamily, GivenReport, Language } from '@amelie/contract';
import { version } from '../../../package.json';

const families: readonly [BrowserFamily, RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];

/** The family of a browser by what it says of itself; the order matters, since each names its forebears too. */
export function browserFamily(userAgent: string): BrowserFamily {
  return families.find(([, mark]) => mark.test(userAgent))?.[0] ?? 'other';
}

/** The version of the app with the mark of its build, which stands in the name of its main file. */
export function appVersion(mainFile: string | undefined): string {
  const build = /-([\w-]{8})\.js$/.exec(mainFile ?? '')?.[1];
  return build ? `${version} (${build})` : version;
}

export type Surroundings = Omit<GivenReport, 'kind' | 'message'>;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Place {
  path: string | null;
  title: string | null;
}

/** Whether an address that somebody sent leads to a page here, and not to another site or past the portal. */
export const isPageHere = (path: string): boolean => /^\/(?![/\\])/.test(path) && !/^\/(api|health|learn)\b/.test(path);

/** All that is sent along with the words, and nothing else. */
export function surroundings(place: Place, language: Language, requestId: string | null): Surroundings {
  const main = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return {
    page: place.path ?? '/',
    title: place.title,
    appVersion: appVersion(main?.src),
    language,
    browser: browserFamily(navigator.userAgent),
    width: Math.round(innerWidth),
    requestId: requestId !== null && uuid.test(requestId) ? requestId : null,
  };
}
