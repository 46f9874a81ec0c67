import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever runs this instance. */
export const administratorRoutes: RouteObject[] = [
  page('/people', () => import('../pages/admin/people').then((file) => file.PeoplePage), 'desk'),
  page('/inbox', () => import('../pages/admin/inbox').then((file) => file.InboxPage), 'desk'),
  page('/reports', () => import('../pages/admin/reports').then((file) => file.ReportsPage), 'guide'),
  page('/jobs', () => import('../pages/admin/jobs').then((file) => file.JobsPage), 'desk'),
  page('/records/access', () => import('../pages/admin/record-access').then((file) => file.RecordAccessPage), 'desk'),
];
