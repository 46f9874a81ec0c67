import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { CommitGroup } from './commit-group';
import { CommitMemory } from './commit-memory';
import { type CommitParts, commitRuntime } from './commit-runtime';
import { packageAnswers } from './package-answers';

@Controller()
export class RuntimeController {
  private readonly parts: CommitParts;

  constructor(
    private readonly database: Database,
    failpoints: Failpoints,
  ) {
    this.parts = { database, failpoints, memory: new CommitMemory(), group: new CommitGroup(database) };
  }

  @Route(routes.commit)
  commit(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.commit>) {
    return commitRuntime(this.parts, actor, given);
  }

  @Route(routes.packageAnswers)
  answers(@FromRequest() given: Given<typeof routes.packageAnswers>) {
    return packageAnswers(this.database, given);
  }
}
