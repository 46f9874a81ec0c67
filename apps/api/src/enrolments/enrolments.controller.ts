import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { listCatalogue } from './catalogue.queries';
import { enrol } from './enrol';

@Controller()
export class EnrolmentsController {
  constructor(private readonly database: Database) {}

  @Route(routes.catalogue)
  async catalogue(@Asking() actor: Actor) {
    return { courses: await listCatalogue(this.database, actor.accountId) };
  }

  @Route(routes.enrol)
  enrol(@Asking() actor: Actor, @FromRequest() { courseId }: Given<typeof routes.enrol>) {
    return enrol(this.database, actor.accountId, courseId);
  }
}
