import type { ReviewFlag } from '@amelie/contract';
import type { Course, CourseModule } from './course';

/** A review flag with the place where it stands in the source. `page` is null for the graded quiz. */
export interface OpenReviewFlag extends ReviewFlag {
  module: string;
  page: string | null;
  file: string;
  line: number;
}

/** Everything in a course that somebody still has to review. Fits `ReviewFlag` of the contract. */
export function openReviewFlags(course: Course): OpenReviewFlag[] {
  return course.modules.flatMap((module) => [...flagsOnPages(module), ...flagsOfQuiz(module)]);
}

function flagsOnPages(module: CourseModule): OpenReviewFlag[] {
  return module.pages.flatMap((page) =>
    page.blocks.flatMap((block) => {
      if (block.kind !== 'review') return [];
      const { reviewer, what, line } = block;
      const where = `${module.title}: ${page.title}`;
      return [{ reviewer, what, where, module: module.id, page: page.id, file: module.file, line }];
    }),
  );
}

function flagsOfQuiz(module: CourseModule): OpenReviewFlag[] {
  return module.quiz.review.map(({ reviewer, what, line }) => ({
    reviewer,
    what,
    where: `${module.title}: quiz`,
    module: module.id,
    page: null,
    file: module.quiz.file,
    line,
  }));
}
