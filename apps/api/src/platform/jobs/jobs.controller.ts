import { type Given, routes } from '@amelie/contract';
import { Controller } from '@nestjs/common';
import { Database } from '../database/database';
import { Given as FromRequest } from '../http/given';
import { Route } from '../http/route.decorator';
import { type Actor, Asking } from '../policy/actor';
import { listJobs } from './list-jobs';
import { retryJob } from './retry-job';

@Controller()
export class JobsController {
  constructor(private readonly database: Database) {}

  @Route(routes.listJobs)
  list() {
    return listJobs(this.database);
  }

  @Route(routes.retryJob)
  retry(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.retryJob>) {
    return retryJob(this.database, actor, given);
  }
}
