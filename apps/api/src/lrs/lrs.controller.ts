import { Controller } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Settings } from '../platform/tokens';
import { createCredential } from './credentials/create-credential';
import { listCredentials } from './credentials/credentials.queries';
import { revokeCredential } from './credentials/revoke-credential';
import { findRecords } from './records/find-records';
import { openRecord } from './records/open-record';
import { findRecordSources } from './records/records.queries';

/** What people do with the learning record store. Its own door is `http/serve-xapi.ts`. */
@Controller()
export class LrsController {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Route(routes.listLrsCredentials)
  listCredentials() {
    return listCredentials(this.database);
  }

  @Route(routes.createLrsCredential)
  createCredential(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.createLrsCredential>) {
    return createCredential(this.database, actor, { given, appOrigin: this.settings.appOrigin });
  }

  @Route(routes.revokeLrsCredential)
  revokeCredential(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.revokeLrsCredential>) {
    return revokeCredential(this.database, actor, given);
  }

  @Route(routes.findRecords)
  findRecords(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.findRecords>) {
    return findRecords(this.database, actor, { given, home: this.settings.appOrigin });
  }

  @Route(routes.openRecord)
  openRecord(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openRecord>) {
    return openRecord(this.database, actor, given);
  }

  @Route(routes.listRecordSources)
  async listRecordSources() {
    return { sources: await findRecordSources(this.database) };
  }
}
