import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { completePage } from './complete-page';
import { readMyCourse } from './my-course.queries';
import { listMyCourses } from './my-courses.queries';
import { readPage } from './read-page';

@Controller()
export class ProgressController {
  constructor(private readonly database: Database) {}

  @Route(routes.myCourses)
  async myCourses(@Asking() actor: Actor) {
    return { courses: await listMyCourses(this.database, actor.accountId) };
  }

  @Route(routes.myCourse)
  myCourse(@Asking() actor: Actor, @FromRequest() { courseId }: Given<typeof routes.myCourse>) {
    return readMyCourse(this.database, actor.accountId, courseId);
  }

  @Route(routes.readPage)
  readPage(@Asking() actor: Actor, @FromRequest() { moduleId }: Given<typeof routes.readPage>) {
    return readPage(this.database, actor.accountId, moduleId);
  }

  @Route(routes.completePage)
  completePage(@Asking() actor: Actor, @FromRequest() { moduleId }: Given<typeof routes.completePage>) {
    return completePage(this.database, actor.accountId, moduleId);
  }
}
