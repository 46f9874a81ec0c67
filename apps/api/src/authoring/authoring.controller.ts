import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { readCourseDraft } from '../publishing/read-course-draft';
import { addModule } from './add-module';
import { archiveCourse } from './archive-course';
import { changeCourse } from './change-course';
import { changeDraftPage } from './change-draft-page';
import { changeDraftQuiz } from './change-draft-quiz';
import { changeModule } from './change-module';
import { changeReviewFlags } from './change-review-flags';
import { addVariant, removeVariant } from './change-variants';
import { copyCourse } from './copy-course';
import { createCourse } from './create-course';
import { listCourses } from './list-courses';
import { orderModules } from './order-modules';
import { readDraftPage, readDraftQuiz } from './read-draft-content';
import { removeModule } from './remove-module';

@Controller()
export class AuthoringController {
  constructor(private readonly database: Database) {}

  @Route(routes.listCourses)
  list() {
    return listCourses(this.database);
  }

  @Route(routes.createCourse)
  create(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.createCourse>) {
    return createCourse(this.database, actor, given);
  }

  @Route(routes.getCourse)
  read(@FromRequest() given: Given<typeof routes.getCourse>) {
    return readCourseDraft(this.database, given.courseId);
  }

  @Route(routes.changeCourse)
  change(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeCourse>) {
    return changeCourse(this.database, actor, given);
  }

  @Route(routes.copyCourse)
  copy(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.copyCourse>) {
    return copyCourse(this.database, actor, given);
  }

  @Route(routes.archiveCourse)
  archive(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.archiveCourse>) {
    return archiveCourse(this.database, actor, given);
  }

  @Route(routes.changeReviewFlags)
  changeReviewFlags(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeReviewFlags>) {
    return changeReviewFlags(this.database, actor, given);
  }

  @Route(routes.addModule)
  addModule(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.addModule>) {
    return addModule(this.database, actor, given);
  }

  @Route(routes.changeModule)
  changeModule(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeModule>) {
    return changeModule(this.database, actor, given);
  }

  @Route(routes.removeModule)
  removeModule(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.removeModule>) {
    return removeModule(this.database, actor, given);
  }

  @Route(routes.addVariant)
  addVariant(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.addVariant>) {
    return addVariant(this.database, actor, given);
  }

  @Route(routes.removeVariant)
  removeVariant(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.removeVariant>) {
    return removeVariant(this.database, actor, given);
  }

  @Route(routes.orderModules)
  orderModules(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.orderModules>) {
    return orderModules(this.database, actor, given);
  }

  @Route(routes.getDraftPage)
  readPage(@FromRequest() given: Given<typeof routes.getDraftPage>) {
    return readDraftPage(this.database, given);
  }

  @Route(routes.changeDraftPage)
  changePage(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeDraftPage>) {
    return changeDraftPage(this.database, actor, given);
  }

  @Route(routes.getDraftQuiz)
  readQuiz(@FromRequest() given: Given<typeof routes.getDraftQuiz>) {
    return readDraftQuiz(this.database, given);
  }

  @Route(routes.changeDraftQuiz)
  changeQuiz(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeDraftQuiz>) {
    return changeDraftQuiz(this.database, actor, given);
  }
}
