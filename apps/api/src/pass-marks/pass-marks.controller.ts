import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { KeptStatistics } from '../quiz-statistics/kept-statistics';
import { addJudge, removeJudge, saveRatings } from './change-judges';
import { listPanels, openPanel } from './open-panel';
import { readPanel } from './read-panel';
import { takePassMark } from './take-pass-mark';

@Controller()
export class PassMarksController {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptStatistics,
  ) {}

  private read(actor: Actor, panelId: string) {
    const { database, kept } = this;
    return readPanel({ database, kept }, actor, panelId);
  }

  @Route(routes.listPanels)
  list(@FromRequest() given: Given<typeof routes.listPanels>) {
    return listPanels(this.database, given);
  }

  @Route(routes.openPanel)
  async open(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openPanel>) {
    return this.read(actor, await openPanel(this.database, actor, given));
  }

  @Route(routes.getPanel)
  panel(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.getPanel>) {
    return this.read(actor, given.panelId);
  }

  @Route(routes.addJudge)
  async add(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.addJudge>) {
    await addJudge(this.database, actor, given);
    return this.read(actor, given.panelId);
  }

  @Route(routes.removeJudge)
  async remove(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.removeJudge>) {
    await removeJudge(this.database, actor, given);
    return this.read(actor, given.panelId);
  }

  @Route(routes.saveRatings)
  async rate(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.saveRatings>) {
    await saveRatings(this.database, actor, given);
    return this.read(actor, given.panelId);
  }

  @Route(routes.takePassMark)
  async take(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.takePassMark>) {
    await takePassMark(this.database, actor, given);
    return this.read(actor, given.panelId);
  }
}
