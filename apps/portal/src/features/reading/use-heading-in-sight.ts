import { useEffect, useState } from 'react';

/** Whatever has passed this share of the window, from its top, is being read. */
const line = 0.3;

/** The id of the heading under which the reader is; null over the first one. */
export function useHeadingInSight(ids: readonly string[]): string | null {
  const [inSight, setInSight] = useState<string | null>(null);
  const all = ids.join(' ');
  useEffect(() => {
    const headings = all.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const look = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * line);
      setInSight(passed.at(-1)?.id ?? null);
    };
    // Everything above the line counts, however far away: a jump over several headings is noticed too.
    const observer = new IntersectionObserver(look, { rootMargin: `9999999px 0px -${(1 - line) * 100}% 0px` });
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [all]);
  return inSight;
}
