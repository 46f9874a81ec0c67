import { reviewers, type ReviewFlag } from '@amelie/contract';

export type Reviewer = ReviewFlag['reviewer'];

/** Open reviews of one page. An empty title stands for those that name no place. */
export interface ReviewPlace {
  title: string;
  flags: ReviewFlag[];
}

/** Open reviews of one part of the course, page by page. */
export interface ReviewGroup extends ReviewPlace {
  pages: ReviewPlace[];
}

/** As course texts write a place: "Module: Page". What has no colon is a place by itself. */
function placeOf(where: string): [string, string] {
  const at = where.indexOf(': ');
  return at === -1 ? [where.trim(), ''] : [where.slice(0, at).trim(), where.slice(at + 2).trim()];
}

function byTitle(flags: readonly ReviewFlag[], titleOf: (flag: ReviewFlag) => string): ReviewPlace[] {
  const places = new Map<string, ReviewFlag[]>();
  for (const flag of flags) places.set(titleOf(flag), [...(places.get(titleOf(flag)) ?? []), flag]);
  return [...places].map(([title, those]) => ({ title, flags: those }));
}

/** The reviews by part and page, in the order in which they come; one part alone is taken apart into its pages. */
export function groupReviews(flags: readonly ReviewFlag[]): ReviewGroup[] {
  const parts = byTitle(flags, ({ where }) => placeOf(where)[0]);
  const pagesOf = (those: readonly ReviewFlag[]) => byTitle(those, ({ where }) => placeOf(where)[1]);
  const [only] = parts;
  if (only && parts.length === 1 && pagesOf(only.flags).length > 1)
    return pagesOf(only.flags).map(({ title, flags: those }) => ({
      title: title || only.title,
      flags: those,
      pages: [{ title: '', flags: those }],
    }));
  return parts.map((part) => ({ ...part, pages: pagesOf(part.flags) }));
}

/** How many reviews wait for each reviewer; who has none is left out. */
export const countByReviewer = (flags: readonly ReviewFlag[]): { reviewer: Reviewer; count: number }[] =>
  reviewers
    .map((reviewer) => ({ reviewer, count: flags.filter((flag) => flag.reviewer === reviewer).length }))
    .filter(({ count }) => count > 0);

const isSame = (one: ReviewFlag, other: ReviewFlag) =>
  one.reviewer === other.reviewer && one.what === other.what && one.where === other.where;

/** The list without one review; twins of it stay. */
export function withoutReview(flags: readonly ReviewFlag[], closed: ReviewFlag): ReviewFlag[] {
  const at = flags.findIndex((flag) => isSame(flag, closed));
  return flags.filter((_flag, place) => place !== at);
}

/** The list with a review back where it stood, or at the end when the list has become shorter. */
export const withReviewAt = (flags: readonly ReviewFlag[], flag: ReviewFlag, place: number): ReviewFlag[] => [
  ...flags.slice(0, place),
  flag,
  ...flags.slice(place),
];

/** Where a review stands in the list. */
export const placeOfReview = (flags: readonly ReviewFlag[], wanted: ReviewFlag): number =>
  flags.findIndex((flag) => isSame(flag, wanted));
