import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type Role = 'visitor' | 'learner' | 'trainer' | 'staff' | 'administrator';

/** An id that nobody has. */
export const nobody = '00000000-0000-7000-8000-000000000000';

/** What a new platform has: a course without parts, and one with a page and a quiz that say nothing yet. */
export interface EmptyWorld {
  bareCourse: string;
  course: string;
  page: string;
  quiz: string;
}

interface PageFaces {
  role: Role;
  /** Its address in a platform that holds nothing. */
  at: string | ((world: EmptyWorld) => string);
  /** The text that stands there when there is nothing to show (`search`: no hit), or why that can't be. */
  empty: { text: string; search?: string } | { never: string };
  /** `asks`: without the server it says so and offers another try. `stands`: it needs no answer and stays whole. */
  failing: 'asks' | 'stands';
}

/** Every page of the portal by its route, with its empty and its failing face. */
export const pages: Record<string, PageFaces> = {
  '/sign-in': { role: 'visitor', at: '/sign-in', empty: { never: 'a form' }, failing: 'stands' },
  '/forgotten-password': { role: 'visitor', at: '/forgotten-password', empty: { never: 'a form' }, failing: 'stands' },
  '/new-password': {
    role: 'visitor',
    at: '/new-password',
    empty: { text: 'refusals.reset-link-invalid' },
    failing: 'stands',
  },
  '/support': { role: 'visitor', at: '/support', empty: { never: 'its texts stand by themselves' }, failing: 'stands' },
  '/help': { role: 'visitor', at: '/help', empty: { text: 'help.none', search: 'zzzz' }, failing: 'stands' },
  '/accessibility': { role: 'visitor', at: '/accessibility', empty: { never: 'a statement' }, failing: 'stands' },
  '/report': { role: 'visitor', at: '/report', empty: { never: 'a form' }, failing: 'stands' },
  '/verify': { role: 'visitor', at: '/verify', empty: { never: 'a place for a file' }, failing: 'stands' },
  '/verify/:certificateId': {
    role: 'visitor',
    at: '/verify/AAAAAAAAAAAAAAAAAAAAAA',
    empty: { text: 'certificates.unknown' },
    failing: 'asks',
  },
  '*': { role: 'visitor', at: '/nothing-here', empty: { text: 'common.notFoundTitle' }, failing: 'stands' },
  '/you': { role: 'learner', at: '/you', empty: { never: 'an account has a name' }, failing: 'asks' },
  '/home': { role: 'learner', at: '/home', empty: { text: 'learning.noCourses' }, failing: 'asks' },
  '/courses': { role: 'learner', at: '/courses', empty: { text: 'learning.noCatalogue' }, failing: 'asks' },
  '/courses/:courseId': {
    role: 'learner',
    at: `/courses/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/courses/:courseId/end': {
    role: 'learner',
    at: `/courses/${nobody}/end`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/courses/:courseId/booster': {
    role: 'learner',
    at: `/courses/${nobody}/booster`,
    empty: { never: 'it begins at a button' },
    failing: 'stands',
  },
  '/courses/:courseId/form/:stage': {
    role: 'learner',
    at: `/courses/${nobody}/form/end`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/courses/:courseId/parts/:moduleId': {
    role: 'learner',
    at: `/courses/${nobody}/parts/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/read/:moduleId': { role: 'learner', at: `/read/${nobody}`, empty: { text: 'refusals.not-found' }, failing: 'asks' },
  '/quizzes/:moduleId': {
    role: 'learner',
    at: `/quizzes/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/quiz-attempts/:attemptId': {
    role: 'learner',
    at: `/quiz-attempts/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/quiz-attempts/:attemptId/result': {
    role: 'learner',
    at: `/quiz-attempts/${nobody}/result`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/certificates': { role: 'learner', at: '/certificates', empty: { text: 'certificates.none' }, failing: 'asks' },
  '/teach': { role: 'trainer', at: '/teach', empty: { text: 'authoring.noCourses' }, failing: 'asks' },
  '/teach/courses/:courseId': {
    role: 'trainer',
    at: ({ bareCourse }) => `/teach/courses/${bareCourse}`,
    empty: { text: 'authoring.noModules' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/modules/:moduleId/page': {
    role: 'trainer',
    at: ({ course, page }) => `/teach/courses/${course}/modules/${page}/page`,
    empty: { text: 'authoring.saveUntouched' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/modules/:moduleId/quiz': {
    role: 'trainer',
    at: ({ course, quiz }) => `/teach/courses/${course}/modules/${quiz}/quiz`,
    empty: { text: 'authoring.noQuestions' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/marking': {
    role: 'trainer',
    at: ({ bareCourse }) => `/teach/courses/${bareCourse}/marking`,
    empty: { text: 'authoring.marking.none' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/quizzes': {
    role: 'trainer',
    at: ({ bareCourse }) => `/teach/courses/${bareCourse}/quizzes`,
    empty: { text: 'performance.noQuizzes' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/quizzes/:moduleId/performance': {
    role: 'trainer',
    at: ({ course, quiz }) => `/teach/courses/${course}/quizzes/${quiz}/performance`,
    empty: { text: 'performance.few' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/quizzes/:moduleId/performance/:itemId': {
    role: 'trainer',
    at: ({ course, quiz }) => `/teach/courses/${course}/quizzes/${quiz}/performance/${nobody}`,
    empty: { text: 'performance.questionUnknown' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/quizzes/:moduleId/panels': {
    role: 'trainer',
    at: ({ course, quiz }) => `/teach/courses/${course}/quizzes/${quiz}/panels`,
    empty: { text: 'panels.none' },
    failing: 'asks',
  },
  '/teach/panels/:panelId': {
    role: 'trainer',
    at: `/teach/panels/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/teach/panels/:panelId/judges/:judgeId': {
    role: 'trainer',
    at: `/teach/panels/${nobody}/judges/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/teach/courses/:courseId/form': {
    role: 'trainer',
    at: ({ course }) => `/teach/courses/${course}/form`,
    empty: { text: 'authoring.form.clean' },
    failing: 'asks',
  },
  '/evaluations': { role: 'trainer', at: '/evaluations', empty: { text: 'evaluations.none' }, failing: 'asks' },
  '/evaluations/:courseId': {
    role: 'trainer',
    at: ({ course }) => `/evaluations/${course}`,
    empty: { text: 'evaluations.noForm' },
    failing: 'asks',
  },
  '/evaluations/:courseId/gain': {
    role: 'trainer',
    at: ({ course }) => `/evaluations/${course}/gain`,
    empty: { text: 'evaluations.gain.none' },
    failing: 'asks',
  },
  '/imports': { role: 'trainer', at: '/imports', empty: { text: 'packages.none' }, failing: 'asks' },
  '/imports/:packageId': {
    role: 'trainer',
    at: `/imports/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/imports/:packageId/answers': {
    role: 'trainer',
    at: `/imports/${nobody}/answers`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/questions': { role: 'trainer', at: '/questions', empty: { text: 'bank.none' }, failing: 'asks' },
  '/questions/new': { role: 'trainer', at: '/questions/new', empty: { never: 'a form' }, failing: 'stands' },
  '/questions/import': { role: 'trainer', at: '/questions/import', empty: { text: 'bank.noImports' }, failing: 'asks' },
  '/questions/import/:importId': {
    role: 'trainer',
    at: `/questions/import/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/questions/:questionId': {
    role: 'trainer',
    at: `/questions/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/programme': { role: 'staff', at: '/programme', empty: { text: 'statistics.nobodyYet' }, failing: 'asks' },
  '/exports': { role: 'staff', at: '/exports', empty: { text: 'statistics.noExports' }, failing: 'asks' },
  '/issued': { role: 'staff', at: '/issued', empty: { never: 'a form' }, failing: 'stands' },
  '/issued/:certificateId': {
    role: 'staff',
    at: '/issued/AAAAAAAAAAAAAAAAAAAAAA',
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/people': {
    role: 'administrator',
    at: '/people',
    empty: { text: 'people.nobody', search: 'zzzz' },
    failing: 'asks',
  },
  '/learners': { role: 'administrator', at: '/learners', empty: { text: 'learners.nobody' }, failing: 'asks' },
  '/learners/:enrolmentId': {
    role: 'administrator',
    at: `/learners/${nobody}`,
    empty: { text: 'refusals.not-found' },
    failing: 'asks',
  },
  '/records': { role: 'administrator', at: '/records', empty: { text: 'records.none' }, failing: 'asks' },
  '/records/access': {
    role: 'administrator',
    at: '/records/access',
    empty: { text: 'records.access.none' },
    failing: 'asks',
  },
  '/inbox': { role: 'administrator', at: '/inbox', empty: { text: 'notifications.none' }, failing: 'asks' },
  '/jobs': { role: 'administrator', at: '/jobs', empty: { text: 'jobs.allDone' }, failing: 'asks' },
  '/reports': { role: 'administrator', at: '/reports', empty: { text: 'reports.noneOpen' }, failing: 'asks' },
};

/** The routes that the portal knows, read from its lists: a page that the table above forgets fails the test. */
export function knownRoutes(): string[] {
  const folder = resolve(__dirname, '../../apps/portal/src/app');
  const lists = readdirSync(folder).filter((name) => name.endsWith('-routes.ts'));
  const routes = lists.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/page\(\s*'([^']+)'/g)].map(([, path]) => path ?? ''),
  );
  return [...new Set(routes)].filter((path) => path !== '/').sort();
}
