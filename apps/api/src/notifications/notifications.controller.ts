import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { listMails } from './list-mails';
import { changeMailChoice, readMailChoices } from './mail-choices';

@Controller()
export class NotificationsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Route(routes.listMails)
  listMails() {
    return listMails(this.database, this.settings.smtpUrl);
  }

  @Route(routes.myMailChoices)
  choices(@Asking() { accountId }: Actor) {
    return readMailChoices(this.database, accountId);
  }

  @Route(routes.changeMailChoice)
  choose(@Asking() { accountId }: Actor, @FromRequest() given: Given<typeof routes.changeMailChoice>) {
    return changeMailChoice(this.database, { accountId, ...given });
  }
}
