import { Controller } from '@nestjs/common';
import { routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Route } from '../platform/http/route.decorator';
import { Settings } from '../platform/tokens';
import { listMails } from './list-mails';

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
}
