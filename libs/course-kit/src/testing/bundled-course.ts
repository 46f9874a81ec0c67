import { join } from 'node:path';

/** The course that comes with the platform. */
export const bundledCourse = join(__dirname, '../../../../courses/trafficking-as-a-health-matter');
