import { Controller, Res, StreamableFile } from '@nestjs/common';
import { type Given, routes } from '@amelie/contract';
import type { FastifyReply } from 'fastify';
import { Database } from '../platform/database/database';
import { Given as FromRequest } from '../platform/http/given';
import { Route } from '../platform/http/route.decorator';
import { type Actor, Asking } from '../platform/policy/actor';
import { Files } from '../platform/tokens';
import { type OpenedMaterial, openMaterial, openMyMaterial } from './open-material';

/** A PDF runs nothing of its own, whoever opens it in the browser. */
function asDownload(reply: FastifyReply, { content, sizeBytes, fileName }: OpenedMaterial): StreamableFile {
  void reply.header('content-security-policy', "sandbox; default-src 'none'");
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName}"`,
    length: sizeBytes,
  });
}

@Controller()
export class MaterialsController {
  private readonly place: { database: Database; files: Files };

  constructor(database: Database, files: Files) {
    this.place = { database, files };
  }

  @Route(routes.myMaterialFile)
  async myMaterialFile(
    @Asking() actor: Actor,
    @FromRequest() given: Given<typeof routes.myMaterialFile>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asDownload(reply, await openMyMaterial(this.place, actor.accountId, given));
  }

  @Route(routes.materialFile)
  async materialFile(
    @FromRequest() given: Given<typeof routes.materialFile>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asDownload(reply, await openMaterial(this.place, given));
  }
}
