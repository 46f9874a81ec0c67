import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for whoever may correct, suspend or withdraw certificates. */
export const issuedRoutes: RouteObject[] = [
  page('/issued', () => import('../pages/staff/issued').then((file) => file.IssuedPage), 'desk'),
  page(
    '/issued/:certificateId',
    () => import('../pages/staff/issued-certificate').then((file) => file.IssuedCertificatePage),
    'desk',
  ),
];
