import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever learns. Addresses name no topic: they stay in a device's history. */
export const learnerRoutes: RouteObject[] = [
  page('/home', () => import('../pages/home').then((file) => file.HomePage)),
  page('/courses', () => import('../pages/courses').then((file) => file.CoursesPage)),
  page('/courses/:courseId', () => import('../pages/course').then((file) => file.CoursePage)),
  page('/courses/:courseId/end', () => import('../pages/course-end').then((file) => file.CourseEndPage)),
  page('/courses/:courseId/booster', () => import('../pages/booster').then((file) => file.BoosterPage)),
  page('/courses/:courseId/form/:stage', () => import('../pages/course-form').then((file) => file.CourseFormPage)),
  page('/courses/:courseId/parts/:moduleId', () => import('../pages/part').then((file) => file.PartPage)),
  page('/read/:moduleId', () => import('../pages/read').then((file) => file.ReadPage)),
  page('/quizzes/:moduleId', () => import('../pages/quiz').then((file) => file.QuizPage), 'quiz'),
  page('/quiz-attempts/:attemptId', () => import('../pages/quiz-attempt').then((file) => file.QuizAttemptPage), 'quiz'),
  page(
    '/quiz-attempts/:attemptId/result',
    () => import('../pages/quiz-result').then((file) => file.QuizResultPage),
    'quiz',
  ),
  page('/certificates', () => import('../pages/certificates').then((file) => file.CertificatesPage)),
];
