import type { ForeignPackage } from '@amelie/contract';

export interface ForeignArchive {
  kind: ForeignPackage;
  /** The file that gives it away. */
  where: string;
}

const webPage = /\.x?html?$/iu;
const besideZips = /\.(zip|txt|md|rtf|pdf)$/iu;

/** By a file at the top of the archive, the surest sign first: an EPUB holds pages too. */
const signs: readonly [ForeignPackage, RegExp][] = [
  ['aicc', /^[^/]+\.crs$/iu],
  ['aicc', /^[^/]+\.(au|des|cst)$/iu],
  ['h5p', /^h5p\.json$/iu],
  ['moodle-backup', /^moodle_backup\.xml$/iu],
  ['exelearning', /^(contentv[23]\.xml|content\.data|[^/]+\.elpx?)$/iu],
  ['epub', /^META-INF\/container\.xml$/iu],
  ['office', /^(\[Content_Types\]\.xml|META-INF\/manifest\.xml)$/iu],
  ['exelearning', /^content\.xml$/iu],
];

/**
 * What an archive without a manifest is, by the names in it, so that a trainer reads more than "no manifest". One or
 * more folders around everything are looked through. Undefined when nothing gives it away.
 */
export function findForeign(paths: readonly string[]): ForeignArchive | undefined {
  const around = foldersAround(paths);
  const inside = paths.map((path) => path.slice(around.length));
  const found = (kind: ForeignPackage, name: string) => ({ kind, where: around + name });
  for (const [kind, sign] of signs) {
    const name = inside.find((path) => sign.test(path));
    if (name !== undefined) return found(kind, name);
  }
  const zip = inside.find((path) => /\.zip$/iu.test(path));
  if (zip !== undefined && inside.every((path) => besideZips.test(path))) return found('zip-in-zip', zip);
  const page = inside.find((path) => /^index\.x?html?$/iu.test(path)) ?? inside.find((path) => webPage.test(path));
  return page === undefined ? undefined : found('web-pages', page);
}

/** The folders in which everything stands, with a slash at the end. */
function foldersAround(paths: readonly string[]): string {
  const [first = ''] = paths;
  let around = first.slice(0, first.lastIndexOf('/') + 1);
  while (around !== '' && !paths.every((path) => path.startsWith(around))) {
    around = around.slice(0, around.lastIndexOf('/', around.length - 2) + 1);
  }
  return around.startsWith('META-INF/') ? '' : around;
}
