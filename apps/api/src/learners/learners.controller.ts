import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { decideModule } from './decide-module';
import { findLearners } from './find-learners';
import type { FollowingParts } from './followed-package';
import { openFollowedUnits } from './open-followed-units';
import { openLearner } from './open-learner';
import { openTrace } from './open-trace';
import { registerAnew } from './register-anew';
import { undoDecision } from './undo-decision';
import { waiveFollowedUnit } from './waive-followed-unit';

@Controller()
export class LearnersController {
  private readonly parts: FollowingParts;

  constructor(
    private readonly database: Database,
    { appOrigin }: Settings,
  ) {
    this.parts = { database, appOrigin };
  }

  @Route(routes.findLearners)
  find(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.findLearners>) {
    return findLearners(this.database, actor, given);
  }

  @Route(routes.openLearner)
  open(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openLearner>) {
    return openLearner(this.database, actor, given);
  }

  @Route(routes.openTrace)
  trace(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openTrace>) {
    return openTrace({ database: this.database, home: this.parts.appOrigin }, actor, given);
  }

  @Route(routes.decideModule)
  decide(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.decideModule>) {
    return decideModule(this.parts, actor, given);
  }

  @Route(routes.undoDecision)
  undo(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.undoDecision>) {
    return undoDecision(this.database, actor, given);
  }

  @Route(routes.openFollowedUnits)
  units(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openFollowedUnits>) {
    return openFollowedUnits(this.parts, actor, given);
  }

  @Route(routes.waiveFollowedUnit)
  waive(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.waiveFollowedUnit>) {
    return waiveFollowedUnit(this.parts, actor, given);
  }

  @Route(routes.registerAnew)
  anew(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.registerAnew>) {
    return registerAnew(this.parts, actor, given);
  }
}
