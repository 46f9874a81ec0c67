import type { RouteObject } from 'react-router';
import { page } from './page-route';

/** Pages for everyone, signed in or not. */
export const openRoutes: RouteObject[] = [
  page('/sign-in', () => import('../pages/sign-in').then((file) => file.SignInPage)),
  page('/forgotten-password', () => import('../pages/forgotten-password').then((file) => file.ForgottenPasswordPage)),
  page('/new-password', () => import('../pages/new-password').then((file) => file.NewPasswordPage)),
  page('/support', () => import('../pages/support').then((file) => file.SupportPage)),
  page('/help', () => import('../pages/help').then((file) => file.HelpPage), 'guide'),
  page('/report', () => import('../pages/report').then((file) => file.ReportPage), 'guide'),
  page('/accessibility', () => import('../pages/accessibility').then((file) => file.AccessibilityPage), 'guide'),
  page('/verify', () => import('../pages/verify-file').then((file) => file.VerifyFilePage)),
  page('/verify/:certificateId', () => import('../pages/verify').then((file) => file.VerifyPage)),
  page('*', () => import('../pages/not-found').then((file) => file.NotFoundPage)),
];
