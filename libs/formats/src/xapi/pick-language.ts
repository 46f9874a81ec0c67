import type { LanguageMap } from './statement';

/** The ranges of an Accept-Language header, best first; those with q=0 are left out (RFC 9110 12.5.4). */
export function readAcceptLanguage(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ range, quality }) => range !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ range }) => range);
}

/** RFC 4647: the tag itself, then a tag below the range, then the range without its last part. */
function lookUp(tags: string[], range: string): string | undefined {
  const lower = (tag: string) => tag.toLowerCase();
  for (let wanted = range; wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const found = tags.find((tag) => lower(tag) === wanted) ?? tags.find((tag) => lower(tag).startsWith(`${wanted}-`));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The map with the one text that suits best; its first one where nothing suits. */
export function pickLanguage(map: LanguageMap, ranges: string[]): LanguageMap {
  const tags = Object.keys(map);
  if (tags.length <= 1) return map;
  const known = ranges.filter((range) => range !== '*').map((range) => lookUp(tags, range));
  const tag = known.find((one) => one !== undefined) ?? tags[0] ?? '';
  return Object.fromEntries([[tag, map[tag] ?? '']]);
}
