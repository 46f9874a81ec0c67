import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { decideModule } from './decide-module';
import { findLearners } from './find-learners';
import { openLearner } from './open-learner';
import { openTrace } from './open-trace';
import { undoDecision } from './undo-decision';

@Controller()
export class LearnersController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

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
    return openTrace({ database: this.database, home: this.settings.appOrigin }, actor, given);
  }

  @Route(routes.decideModule)
  decide(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.decideModule>) {
    return decideModule(this.database, actor, given);
  }

  @Route(routes.undoDecision)
  undo(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.undoDecision>) {
    return undoDecision(this.database, actor, given);
  }
}
