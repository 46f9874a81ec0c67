import type { RouteObject } from 'react-router';

/** Pages without the frame: the player, `/learn/:launchId`, a document of its own entered by a full page load. */
export const playerRoutes: RouteObject[] = [];
