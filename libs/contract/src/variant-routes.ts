import { z } from 'zod';
import { CourseDraft } from './courses';
import { route } from './route';
import { Country, Id, Language } from './words';

const inModule = z.object({ courseId: Id, moduleId: Id });

/** What a trainer does with the further packages of a module: routes of `authoring`. */
export const variantRoutes = {
  addVariant: route({
    method: 'POST',
    path: '/api/courses/:courseId/draft/modules/:moduleId/packages',
    who: 'author-courses',
    summary: 'Give a package module a further package, in another language or for one country',
    params: inModule,
    body: z.object({ packageId: Id, language: Language, country: Country.exclude(['other']).nullable() }),
    reply: CourseDraft,
    refusals: ['not-found', 'module-kind-mismatch', 'package-not-ready', 'variant-taken'],
  }),
  removeVariant: route({
    method: 'DELETE',
    path: '/api/courses/:courseId/draft/modules/:moduleId/packages/:variantId',
    who: 'author-courses',
    summary: 'Take a further package out of a module of the draft',
    params: inModule.extend({ variantId: Id }),
    reply: CourseDraft,
    refusals: ['not-found'],
  }),
};
