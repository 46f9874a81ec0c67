export { BuildRefused } from './build-refused';
export { buildPackage, type BuildOrder, type BuiltPackage } from './build-package';
export type { Contact, Course, CourseModule, CoursePage, CourseQuiz, Source } from './course';
export { FaultyCourse, tellFault, type CourseFault, type FaultCode } from './faults';
export { openReviewFlags, type OpenReviewFlag } from './open-review-flags';
export type { PackageFormat } from './package-content';
export { finalTestQuestions, quizQuestions, type QuizQuestion } from './quiz-questions';
export { checkCourse, courseLanguages, readCourse } from './read-course';
