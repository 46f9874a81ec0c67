import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { giveAccommodation, openAccommodation, withdrawAccommodation } from './give-accommodation';

@Controller()
export class AccommodationsController {
  constructor(private readonly database: Database) {}

  @Route(routes.openAccommodation)
  open(@Asking() actor: Actor, @FromRequest() { enrolmentId }: Given<typeof routes.openAccommodation>) {
    return openAccommodation(this.database, actor, enrolmentId);
  }

  @Route(routes.giveAccommodation)
  give(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.giveAccommodation>) {
    return giveAccommodation(this.database, actor, given);
  }

  @Route(routes.withdrawAccommodation)
  withdraw(@Asking() actor: Actor, @FromRequest() { enrolmentId }: Given<typeof routes.withdrawAccommodation>) {
    return withdrawAccommodation(this.database, actor, enrolmentId);
  }
}
