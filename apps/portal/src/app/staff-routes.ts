import type { RouteObject } from 'react-router';

/** Pages for whoever sees the programme's figures. */
export const staffRoutes: RouteObject[] = [];
