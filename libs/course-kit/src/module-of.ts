import { BuildRefused } from './build-refused';
import type { Course, CourseModule } from './course';

/** The module of that id. Throws `BuildRefused` where the course has none. */
export function moduleOf(course: Course, id: string): CourseModule {
  const module = course.modules.find((candidate) => candidate.id === id);
  if (!module) throw new BuildRefused('module-unknown', id);
  return module;
}
