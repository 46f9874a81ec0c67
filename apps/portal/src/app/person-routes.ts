import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever is signed in. */
export const personRoutes: RouteObject[] = [
  page('/', () => import('../pages/start').then((file) => file.StartPage)),
  page('/you', () => import('../pages/you').then((file) => file.YouPage)),
];
