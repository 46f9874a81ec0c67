import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever reads what learners say about courses. */
export const evaluationRoutes: RouteObject[] = [
  page('/evaluations', () => import('../pages/evaluations/evaluations').then((file) => file.EvaluationsPage), 'desk'),
  page(
    '/evaluations/:courseId',
    () => import('../pages/evaluations/evaluation').then((file) => file.EvaluationPage),
    'desk',
  ),
  page(
    '/evaluations/:courseId/gain',
    () => import('../pages/evaluations/learning-gain').then((file) => file.LearningGainPage),
    'desk',
  ),
];
