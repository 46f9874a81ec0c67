import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever sees the programme's figures. */
export const staffRoutes: RouteObject[] = [
  page('/programme', () => import('../pages/staff/programme').then((file) => file.ProgrammePage), 'desk'),
  page('/exports', () => import('../pages/staff/exports').then((file) => file.ExportsPage), 'desk'),
];
