import { z } from 'zod';
import { route } from './route';
import { Id } from './words';

export const materialKinds = ['handout', 'facilitator-sheet'] as const;
export const MaterialKind = z.enum(materialKinds);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** Something to print that belongs to a version of a course: a PDF. */
export const Material = z.object({
  id: Id,
  kind: MaterialKind,
  title: z.string(),
  bytes: z.number().int(),
});
export type Material = z.infer<typeof Material>;

const ofCourse = z.object({ courseId: Id, materialId: Id });

/** Routes of `materials`. Which there are stands on the course page and in the draft. */
export const materialRoutes = {
  myMaterialFile: route({
    method: 'GET',
    path: '/api/my/courses/:courseId/materials/:materialId/file',
    who: 'learn',
    summary: 'A handout of a course in which I am enrolled, as PDF',
    params: ofCourse,
    reply: 'file',
    refusals: ['not-found'],
  }),
  materialFile: route({
    method: 'GET',
    path: '/api/courses/:courseId/materials/:materialId/file',
    who: 'author-courses',
    summary: 'A handout or session sheet of a course, as PDF',
    params: ofCourse,
    reply: 'file',
    refusals: ['not-found'],
  }),
};
