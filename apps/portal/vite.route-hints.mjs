import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../../tools/source.mjs';

const folder = fileURLToPath(new URL('src/app/', import.meta.url));
const groupFile = fileURLToPath(new URL('src/locales/groups.json', import.meta.url));
const groups = ['core', ...Object.keys(JSON.parse(readFileSync(groupFile, 'utf8')))];
const route = /page\(\s*'(?<path>[^']+)',\s*\(\) =>\s*import\('\.\.\/(?<page>[^']+)'\)[^,]*(?:,\s*'(?<texts>\w+)')?/g;

/** What a learner's page asks first, so that the answer is under way before the code that asks for it. */
const asks = {
  '/home': ['/api/my/courses'],
  '/courses': ['/api/catalogue'],
  '/courses/:courseId': ['/api/my/courses/:courseId'],
  '/courses/:courseId/end': ['/api/my/courses/:courseId'],
  '/courses/:courseId/parts/:moduleId': ['/api/my/courses/:courseId'],
  '/read/:moduleId': ['/api/my/modules/:moduleId/page'],
  '/quizzes/:moduleId': ['/api/my/modules/:moduleId/quiz'],
  '/quiz-attempts/:attemptId': ['/api/quiz-attempts/:attemptId'],
  '/quiz-attempts/:attemptId/result': ['/api/quiz-attempts/:attemptId/result'],
  '/certificates': ['/api/my/certificates'],
};

/** The pages of the lists of routes: address, source and the group of texts. */
export function readRoutes() {
  const lists = readdirSync(folder).filter((name) => name.endsWith('-routes.ts'));
  return lists.flatMap((name) => [...readFileSync(folder + name, 'utf8').matchAll(route)].map(({ groups }) => groups));
}

/** A chunk and all that it needs at once. */
function withImports(bundle, fileName, seen = new Set()) {
  const chunk = bundle[fileName];
  if (!chunk || chunk.type !== 'chunk' || seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const imported of chunk.imports) withImports(bundle, imported, seen);
  return seen;
}

const chunkOf = (bundle, ending) =>
  Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.replace(/\\/g, '/').endsWith(ending));

function textsOf(bundle, group) {
  const { languages } = loadSource('libs/contract/src/lists.ts');
  const files = languages.map((one) => [one, chunkOf(bundle, `/locales/compiled/${group}/${one}.js`)?.fileName]);
  return Object.fromEntries(files.filter(([, file]) => file));
}

/**
 * Writes `route-hints.json`: for each address the files and the first question of its page. Who serves the document
 * names them in its head, and the browser fetches them together instead of one after the other.
 */
export function routeHints() {
  return {
    name: 'route-hints',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry =
          chunkOf(bundle, '/portal/index.html') ?? Object.values(bundle).find((one) => one.name === 'index');
        const always = withImports(bundle, entry?.fileName);
        const routes = readRoutes().map(({ path, page, texts }) => {
          const chunk = chunkOf(bundle, `/src/${page}.tsx`);
          const files = [...withImports(bundle, chunk?.fileName)].filter((file) => !always.has(file));
          return { path, files, asks: asks[path] ?? [], texts: ['core', ...(texts ? [texts] : [])] };
        });
        const texts = Object.fromEntries(groups.map((group) => [group, textsOf(bundle, group)]));
        this.emitFile({ type: 'asset', fileName: 'route-hints.json', source: JSON.stringify({ routes, texts }) });
      },
    },
  };
}
