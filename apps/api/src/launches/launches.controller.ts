import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import type { AuParts } from './au-address';
import { endLaunch } from './end-launch';
import { heartbeat } from './heartbeat';
import { launchCmi5 } from './launch-cmi5';
import { launchModule } from './launch-module';
import { noteTrouble } from './note-trouble';
import { openPlayer } from './open-player';
import { openUnit } from './open-unit';
import { playerState, type PlayerStateParts } from './player-state';
import { previewLaunch } from './preview-launch';

@Controller()
export class LaunchesController {
  private readonly parts: PlayerStateParts;
  private readonly auParts: AuParts;

  constructor(
    private readonly database: Database,
    settings: Settings,
  ) {
    this.auParts = { database, settings };
    this.parts = { database, contentOrigin: settings.contentOrigin };
  }

  @Route(routes.launch)
  launch(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.launch>) {
    return launchModule(this.database, actor, given);
  }

  @Route(routes.previewLaunch)
  preview(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.previewLaunch>) {
    return previewLaunch(this.database, actor, given);
  }

  @Route(routes.playerState)
  state(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.playerState>) {
    return playerState(this.parts, actor, given);
  }

  @Route(routes.openPlayer)
  open(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openPlayer>) {
    return openPlayer(this.parts, actor, given);
  }

  @Route(routes.openUnit)
  openUnit(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openUnit>) {
    return openUnit(this.auParts, actor, given);
  }

  @Route(routes.launchCmi5)
  launchCmi5(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.launchCmi5>) {
    return launchCmi5(this.auParts, actor, given);
  }

  @Route(routes.heartbeat)
  heartbeat(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.heartbeat>) {
    return heartbeat(this.database, actor, given);
  }

  @Route(routes.noteTrouble)
  trouble(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.noteTrouble>) {
    return noteTrouble(this.database, actor, given);
  }

  @Route(routes.endLaunch)
  end(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.endLaunch>) {
    return endLaunch(this.database, actor, given);
  }
}
