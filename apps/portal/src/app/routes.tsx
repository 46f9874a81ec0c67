import type { RouteObject } from 'react-router';
import { administratorRoutes } from './administrator-routes';
import { evaluationRoutes } from './evaluation-routes';
import { followerRoutes } from './follower-routes';
import { Frame } from './frame';
import { issuedRoutes } from './issued-routes';
import { learnerRoutes } from './learner-routes';
import { openRoutes } from './open-routes';
import { PageFault } from './page-fault';
import { PageOnItsWay } from './page-on-its-way';
import { personRoutes } from './person-routes';
import { playerRoutes } from './player-routes';
import { RequireRight } from './require-right';
import { staffRoutes } from './staff-routes';
import { trainerRoutes } from './trainer-routes';

/** Pages by who may see them; the server checks again, page by page and request by request. */
const framed: RouteObject[] = [
  { children: openRoutes },
  { element: <RequireRight />, children: personRoutes },
  { element: <RequireRight right="learn" />, children: learnerRoutes },
  { element: <RequireRight right="author-courses" />, children: trainerRoutes },
  { element: <RequireRight right="see-evaluations" />, children: evaluationRoutes },
  { element: <RequireRight right="see-programme" />, children: staffRoutes },
  { element: <RequireRight right="manage-certificates" />, children: issuedRoutes },
  { element: <RequireRight right="follow-learners" />, children: followerRoutes },
  { element: <RequireRight right="manage-people" />, children: administratorRoutes },
];

export const routes: RouteObject[] = [
  {
    Component: Frame,
    HydrateFallback: PageOnItsWay,
    children: [{ ErrorBoundary: PageFault, children: framed }],
  },
  {
    ErrorBoundary: PageFault,
    HydrateFallback: PageOnItsWay,
    children: [{ element: <RequireRight />, children: playerRoutes }],
  },
];
