import type { RouteObject } from 'react-router';

/** Pages for whoever writes courses. */
export const trainerRoutes: RouteObject[] = [];
