import { Controller, Req } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import type { FastifyRequest } from 'fastify';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { closeProblemReport } from './close-problem-report';
import { listProblemReports } from './problem-reports.queries';
import { reportProblem } from './report-problem';

@Controller()
export class ProblemReportsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Route(routes.reportProblem)
  reportProblem(@FromRequest() given: Given<typeof routes.reportProblem>, @Req() request: FastifyRequest) {
    const { appOrigin } = this.settings;
    return reportProblem(this.database, given, { address: request.ip, appOrigin, now: now() });
  }

  @Route(routes.listProblemReports)
  listProblemReports(@FromRequest() given: Given<typeof routes.listProblemReports>) {
    return listProblemReports(this.database, given);
  }

  @Route(routes.closeProblemReport)
  closeProblemReport(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.closeProblemReport>) {
    return closeProblemReport(this.database, actor, given);
  }
}
