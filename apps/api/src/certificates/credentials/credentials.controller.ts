import { Controller, Req, Res } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { now } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Given as FromRequest } from '../../platform/http/given';
import { Route } from '../../platform/http/route.decorator';
import { Refusal } from '../../platform/refusals/refusal';
import { Settings } from '../../platform/tokens';
import { RateLimit } from '../rate-limit';
import { didDocument } from './issuer-did';
import { listIssuerKeys } from './issuer-keys';
import { openCredential, openCredentialJwt } from './open-credential';
import { openStatusList } from './open-status-list';
import { readListName } from './read-list-name';

/** Verifiers run in pages of other origins: what is public anyway may be read there. */
function forEverybody(reply: FastifyReply, seconds: number): void {
  void reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': seconds > 0 ? `public, max-age=${seconds}` : 'no-store',
  });
}

@Controller()
export class CredentialsController {
  private readonly credentials = new RateLimit(30, 60_000, now);

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @Route(routes.certificateCredential)
  async credential(
    @FromRequest() { certificateId, format, did }: Given<typeof routes.certificateCredential>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!this.credentials.allows(request.ip)) throw new Refusal('too-many-tries');
    const press = { database: this.database, appOrigin: this.settings.appOrigin };
    const jwt = format === 'jwt';
    const wish = { certificateId, did };
    const text = jwt
      ? await openCredentialJwt(press, wish)
      : `${JSON.stringify(await openCredential(press, wish), null, 2)}\n`;
    forEverybody(reply, 0);
    void reply.header('content-disposition', `attachment; filename="credential.${jwt ? 'jwt' : 'json'}"`);
    void reply.type(jwt ? 'application/vc+jwt' : 'application/vc+json');
    return text;
  }

  @Route(routes.issuerDid)
  async did(@Res({ passthrough: true }) reply: FastifyReply) {
    const keys = await listIssuerKeys(this.database);
    forEverybody(reply, 300);
    return didDocument(this.settings.appOrigin, keys);
  }

  @Route(routes.statusList)
  async status(
    @FromRequest() { list, did }: Given<typeof routes.statusList>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const press = { database: this.database, appOrigin: this.settings.appOrigin };
    const answer = await openStatusList(press, { name: readListName(list), method: did, now: now() });
    forEverybody(reply, 60);
    void reply.type('application/vc+json');
    return JSON.stringify(answer);
  }
}
