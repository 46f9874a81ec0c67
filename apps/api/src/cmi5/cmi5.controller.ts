import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { abandonSession } from './abandon-session';
import { waiveUnit } from './waive-unit';

@Controller()
export class Cmi5Controller {
  private readonly parts: { database: Database; appOrigin: string };

  constructor(database: Database, { appOrigin }: Settings) {
    this.parts = { database, appOrigin };
  }

  @Route(routes.waiveUnit)
  waive(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.waiveUnit>) {
    return waiveUnit(this.parts, actor, given);
  }

  @Route(routes.abandonSession)
  abandon(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.abandonSession>) {
    return abandonSession(this.parts, actor, given);
  }
}
