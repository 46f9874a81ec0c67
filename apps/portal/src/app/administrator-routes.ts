import type { RouteObject } from 'react-router';

/** Pages for whoever runs this instance. */
export const administratorRoutes: RouteObject[] = [];
