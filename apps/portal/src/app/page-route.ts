import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { startTexts, type TextGroup } from '../lib/i18n';

/**
 * One page, fetched when it is first opened, with the groups of texts that it needs beside the core:
 * `page('/teach', () => import('../pages/trainer/courses').then((file) => file.TrainerCoursesPage), 'desk')`.
 */
export function page(path: string, load: () => Promise<ComponentType>, ...texts: TextGroup[]): RouteObject {
  return {
    path,
    lazy: async () => {
      const [Component] = await Promise.all([load(), ...texts.map(startTexts)]);
      return { Component };
    },
  };
}
