import type { Course, CourseModule } from './course';
import { namedSources } from './named-sources';
import type { PackageTexts } from './texts/en';
import { packageTexts } from './texts/package-texts';

/** What every part of a package's markup needs to know. */
export interface Rendering {
  course: Course;
  module: CourseModule;
  texts: PackageTexts;
  /** The sources of the module, numbered from 1 in the order in which they are first named. */
  numbers: Map<string, number>;
}

/** Collects what is the same for all pages of a module. */
export function renderingOf(course: Course, module: CourseModule): Rendering {
  const inOrder = [...new Set(module.pages.flatMap((page) => namedSources(page, course)))];
  return {
    course,
    module,
    texts: packageTexts[course.language],
    numbers: new Map(inOrder.map((id, index) => [id, index + 1])),
  };
}

/** Fills `{name}` in one of the package's own texts. */
export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
