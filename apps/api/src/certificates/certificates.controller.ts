import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { Files, Settings } from '../platform/tokens';
import { listMyCertificates, verifyCertificate } from './certificates.queries';
import { checkCertificateFile } from './credentials/check-certificate-file';
import { openCertificatePdf } from './open-certificate-pdf';
import { RateLimit } from './rate-limit';

@Controller()
export class CertificatesController {
  private readonly verifications = new RateLimit(30, 60_000, now);

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly settings: Settings,
  ) {}

  @Route(routes.myCertificates)
  async myCertificates(@Asking() actor: Actor) {
    const asked = { accountId: actor.accountId, appOrigin: this.settings.appOrigin, now: now() };
    return { certificates: await listMyCertificates(this.database, asked) };
  }

  @Route(routes.certificatePdf)
  async certificatePdf(
    @Asking() actor: Actor,
    @FromRequest() { certificateId }: Given<typeof routes.certificatePdf>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const pdf = await openCertificatePdf(
      { database: this.database, files: this.files },
      actor.accountId,
      certificateId,
    );
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(pdf.content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${pdf.fileName}"`,
      length: pdf.sizeBytes,
    });
  }

  @Route(routes.verifyCertificate)
  verify(@FromRequest() { certificateId }: Given<typeof routes.verifyCertificate>, @Req() request: FastifyRequest) {
    if (!this.verifications.allows(request.ip)) throw new Refusal('too-many-tries');
    return verifyCertificate(this.database, certificateId, now());
  }

  @Route(routes.checkCertificateFile)
  check(@FromRequest() given: Given<typeof routes.checkCertificateFile>, @Req() request: FastifyRequest) {
    if (!this.verifications.allows(request.ip)) throw new Refusal('too-many-tries');
    const bench = { database: this.database, appOrigin: this.settings.appOrigin };
    return checkCertificateFile(bench, { ...given, now: now() });
  }
}
