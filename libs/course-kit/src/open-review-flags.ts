import type { ReviewFlag } from '@amelie/contract';
import type { Course, CourseModule, OpenReview } from './course';
import { finalTestId } from './load-original';
import { fillText } from './rendering';
import { packageTexts } from './texts/package-texts';

/**
 * A review flag with the place where it stands in the source. `module` is null for what concerns the course as a whole,
 * `page` is null for graded questions.
 */
export interface OpenReviewFlag extends ReviewFlag {
  module: string | null;
  page: string | null;
  file: string;
  line: number;
}

/** Everything in a course that somebody still has to review. Fits `ReviewFlag` of the contract. */
export function openReviewFlags(course: Course): OpenReviewFlag[] {
  const texts = packageTexts[course.language];
  const flag = (review: OpenReview, place: Pick<OpenReviewFlag, 'where' | 'module' | 'page'>): OpenReviewFlag => {
    const { reviewer, what, file, line } = review;
    return { reviewer, what, ...place, where: place.where.slice(0, 200), file, line };
  };
  const within = (module: CourseModule, part: string) => fillText(texts.within, { whole: module.title, part });
  const ofModule = (module: CourseModule) => [
    ...module.pages.flatMap((page) =>
      page.blocks.flatMap((block) => {
        if (block.kind !== 'review') return [];
        return [flag(block, { where: within(module, page.title), module: module.id, page: page.id })];
      }),
    ),
    ...module.quiz.review.map((review) =>
      flag(review, { where: within(module, texts['check-yourself']), module: module.id, page: null }),
    ),
  ];
  const ofFinalTest = (course.finalTest?.review ?? []).map((review) =>
    flag(review, { where: texts['final-test'], module: finalTestId, page: null }),
  );
  const ofCourse = course.review.map((review) => flag(review, { where: course.title, module: null, page: null }));
  return [...course.modules.flatMap(ofModule), ...ofFinalTest, ...ofCourse];
}

/** The open reviews that concern the package of a module: its own, and those of the course as a whole. */
export function reviewFlagsOfPackage(course: Course, module: CourseModule): OpenReviewFlag[] {
  return openReviewFlags(course).filter((flag) => flag.module === module.id || flag.module === null);
}
