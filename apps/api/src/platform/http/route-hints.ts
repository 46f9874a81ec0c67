import { languages } from '@amelie/contract';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Hints = z.object({
  routes: z.array(
    z.object({
      path: z.string(),
      files: z.array(z.string()),
      asks: z.array(z.string()),
      texts: z.array(z.string()),
    }),
  ),
  texts: z.record(z.string(), z.record(z.string(), z.string())),
});
type Hints = z.infer<typeof Hints>;

const nothing: Hints = { routes: [], texts: {} };

/** What the build wrote down of each page: the files and the first question that it needs. Without it there are no hints. */
export function readRouteHints(folder: string): Hints {
  const file = join(folder, 'route-hints.json');
  return existsSync(file) ? Hints.parse(JSON.parse(readFileSync(file, 'utf8'))) : nothing;
}

/** An id in an address: letters, digits, `-` and `_`; nothing else is ever written into the document. */
const idPattern = '([\\w-]{1,64})';

const names = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asExpression = (path: string) => new RegExp(`^${path.split(/:\w+/).map(literal).join(idPattern)}$`);

/** Tells the portal that nobody is signed in, so that it need not ask and be refused. */
const visitorMark = '<meta name="visitor" content="yes">';

/**
 * The lines for the head of a page's document: its code, its texts by language (first-paint.js picks one) and its first
 * questions, those of a visitor or of somebody who is signed in, so that all of it travels at once.
 */
export function hintsFor({ routes, texts }: Hints, path: string, isSignedIn: boolean): string {
  const who = isSignedIn ? '' : visitorMark;
  const route = routes.find((one) => asExpression(one.path).test(path));
  if (!route) return who;
  const ids = asExpression(route.path).exec(path)?.slice(1) ?? [];
  const place = Object.fromEntries(names(route.path).map((name, index) => [name, ids[index] ?? '']));
  const asks = isSignedIn ? ['/api/me', ...route.asks] : ['/api/instance'];
  const groups = Object.fromEntries(
    languages.map((language) => [language, route.texts.flatMap((group) => texts[group]?.[language] ?? [])]),
  );
  return [
    who,
    `<meta name="texts" content="${JSON.stringify(groups).replaceAll('"', '&quot;')}">`,
    ...route.files.map((file) => `<link rel="modulepreload" fetchpriority="low" href="/${file}">`),
    ...asks.map((ask) => {
      const address = ask.replace(/:(\w+)/g, (_whole, name: string) => place[name] ?? '');
      return `<link rel="preload" as="fetch" crossorigin href="${address}">`;
    }),
  ].join('');
}
