import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { changeTarget } from './change-target';

@Controller()
export class ProgrammesController {
  constructor(private readonly database: Database) {}

  @Route(routes.changeTarget)
  changeTarget(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.changeTarget>) {
    return changeTarget(this.database, actor, given);
  }
}
