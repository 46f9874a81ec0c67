import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/**
 * One page, fetched when it is first opened:
 * `page('/courses/:courseId', () => import('../pages/course').then((file) => file.CoursePage))`.
 */
export function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}
