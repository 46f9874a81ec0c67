import { Controller } from '@nestjs/common';
import { type Given, type ManagedCertificate, routes } from '@amelie/contract';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { openCertificate } from './open-certificate';
import { revokeCertificate } from './revoke-certificate';
import { supersedeCertificate } from './supersede-certificate';
import { reinstateCertificate, suspendCertificate } from './suspend-certificate';

@Controller()
export class ManagedCertificatesController {
  constructor(private readonly database: Database) {}

  @Route(routes.openCertificate)
  open(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.openCertificate>) {
    return openCertificate(this.database, actor, { ...given, now: now() });
  }

  @Route(routes.suspendCertificate)
  async suspend(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.suspendCertificate>) {
    await suspendCertificate(this.database, actor, { ...given, now: now() });
    return this.opened(actor, given.certificateId);
  }

  @Route(routes.reinstateCertificate)
  async reinstate(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.reinstateCertificate>) {
    await reinstateCertificate(this.database, actor, { ...given, now: now() });
    return this.opened(actor, given.certificateId);
  }

  @Route(routes.revokeCertificate)
  async revoke(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.revokeCertificate>) {
    await revokeCertificate(this.database, actor, { ...given, now: now() });
    return this.opened(actor, given.certificateId);
  }

  /** Answers the new certificate. */
  @Route(routes.supersedeCertificate)
  async supersede(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.supersedeCertificate>) {
    return this.opened(actor, await supersedeCertificate(this.database, actor, { ...given, now: now() }));
  }

  private opened(actor: Actor, certificateId: string): Promise<ManagedCertificate> {
    return openCertificate(this.database, actor, { certificateId, now: now() });
  }
}
