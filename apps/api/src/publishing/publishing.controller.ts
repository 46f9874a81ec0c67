import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { publishCourse } from './publish-course';

@Controller()
export class PublishingController {
  constructor(private readonly database: Database) {}

  @Route(routes.publishCourse)
  publish(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.publishCourse>) {
    return publishCourse(this.database, actor, given);
  }
}
