import type { Course } from '@amelie/course-kit';
import type { Config, Storage } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';

/** What the seeding of a course works with. */
export interface CourseSeed {
  config: Config;
  database: Database;
  files: Storage;
  trainer: Actor;
  progress: (message: string) => void;
  runJobs: () => Promise<void>;
}

/** Each language of a course is a course of its own: the original under the slug itself, the others with their code. */
export function slugOf({ slug, language, originalLanguage }: Course): string {
  return language === originalLanguage ? slug : `${slug}-${language}`;
}
