import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever may follow single learners; every look is recorded by the server. */
export const followerRoutes: RouteObject[] = [
  page('/learners', () => import('../pages/follow/learners').then((file) => file.LearnersPage), 'desk'),
  page('/learners/:enrolmentId', () => import('../pages/follow/learner').then((file) => file.LearnerPage), 'desk'),
  page('/records', () => import('../pages/follow/records').then((file) => file.RecordsPage), 'desk'),
];
