import type { Cmi5Course, PlayerState } from '@amelie/contract';
import { firstText } from '@amelie/formats';

/** The blocks of a cmi5 course as headings above the first AU in each; a block without AUs is none. */
export function blockHeadings(course: Cmi5Course | null | undefined): PlayerState['headings'] {
  const depths = new Map<string, number>();
  let waiting: Omit<PlayerState['headings'][number], 'before'>[] = [];
  return (course?.nodes ?? []).flatMap(({ id, parent, titles, au }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    // What ended without an AU has nothing to stand above.
    waiting = waiting.filter((block) => block.depth < depth);
    if (!au) {
      waiting.push({ id, title: firstText(titles, id), depth });
      return [];
    }
    const headings = waiting.map((block) => ({ ...block, before: id }));
    waiting = [];
    return headings;
  });
}
