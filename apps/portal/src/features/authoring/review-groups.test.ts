import type { ReviewFlag } from '@amelie/contract';
import { countByReviewer, groupReviews, placeOfReview, withoutReview, withReviewAt } from './review-groups';

const flag = (where: string, what = 'x', reviewer: ReviewFlag['reviewer'] = 'lawyer') => ({ reviewer, what, where });
const titles = (flags: ReviewFlag[]) =>
  groupReviews(flags).map(({ title, pages }) => [title, pages.map((p) => p.title)]);

test('reviews stand by part and page', () => {
  const flags = [
    flag('Rights: Whom to call'),
    flag('What it is: Signs'),
    flag('Rights: Forms'),
    flag('What it is: Signs'),
  ];
  expect(titles(flags)).toEqual([
    ['Rights', ['Whom to call', 'Forms']],
    ['What it is', ['Signs']],
  ]);
  expect(groupReviews(flags)[1]?.flags).toHaveLength(2);
});

test('one part alone is taken apart into its pages', () => {
  expect(titles([flag('Rights: Whom to call'), flag('Rights: Forms: on paper')])).toEqual([
    ['Whom to call', ['']],
    ['Forms: on paper', ['']],
  ]);
});

test('a review without a place is not lost', () => {
  expect(titles([flag(''), flag('Page 1')])).toEqual([
    ['', ['']],
    ['Page 1', ['']],
  ]);
  expect(groupReviews([])).toEqual([]);
});

test('only reviewers who are waited for are counted, in their order', () => {
  const flags = [flag('a', 'x', 'linguist'), flag('b', 'x', 'clinician'), flag('c', 'x', 'linguist')];
  expect(countByReviewer(flags)).toEqual([
    { reviewer: 'clinician', count: 1 },
    { reviewer: 'linguist', count: 2 },
  ]);
});

test('a review that is closed by mistake comes back to its place, and a twin of it stays', () => {
  const flags = [flag('a'), flag('b'), flag('b'), flag('c')];
  const left = withoutReview(flags, flag('b'));
  expect(left).toEqual([flag('a'), flag('b'), flag('c')]);
  expect(withReviewAt(left, flag('b'), placeOfReview(flags, flag('b')))).toEqual(flags);
  expect(withReviewAt([], flag('b'), 3)).toEqual([flag('b')]);
  expect(withoutReview(flags, flag('z'))).toEqual(flags);
});
