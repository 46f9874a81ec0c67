import { type Given, routes } from '@amelie/contract';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/database';
import { Given as FromRequest } from '../../platform/http/given';
import { Route } from '../../platform/http/route.decorator';
import { type Actor, Asking } from '../../platform/policy/actor';
import { Files, Settings } from '../../platform/tokens';
import { keepQuestionMedia } from '../media/keep-question-media';
import { openQuestionMedia } from '../media/open-question-media';
import { exportQuestions } from './export-questions';
import { openQuestionExport } from './open-question-export';
import { listQuestionImports, readQuestionImport, reviewQuestionImport } from './question-imports.queries';
import { discardQuestionImport, takeQuestions } from './take-questions';

/** A picture runs nothing of its own, whoever opens it by itself; what lies under a hash never changes. */
const mediaHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, max-age=31536000, immutable',
};

@Controller()
export class ExchangeController {
  private readonly parts: { database: Database; storage: Files; settings: Settings };

  constructor(
    private readonly database: Database,
    storage: Files,
    settings: Settings,
  ) {
    this.parts = { database, storage, settings };
  }

  @Route(routes.keepQuestionMedia)
  keepMedia(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.keepQuestionMedia>) {
    return keepQuestionMedia(this.parts, actor, given);
  }

  @Route(routes.questionMediaFile)
  async mediaFile(
    @FromRequest() given: Given<typeof routes.questionMediaFile>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { content, mediaType, sizeBytes } = await openQuestionMedia(this.parts, given.file);
    void reply.headers(mediaHeaders);
    return new StreamableFile(content, { type: mediaType, disposition: 'inline', length: sizeBytes });
  }

  @Route(routes.listQuestionImports)
  listImports() {
    return listQuestionImports(this.database);
  }

  @Route(routes.getQuestionImport)
  getImport(@FromRequest() given: Given<typeof routes.getQuestionImport>) {
    return readQuestionImport(this.database, given.importId);
  }

  @Route(routes.reviewQuestionImport)
  reviewImport(@FromRequest() given: Given<typeof routes.reviewQuestionImport>) {
    return reviewQuestionImport(this.database, given);
  }

  @Route(routes.takeQuestions)
  takeQuestions(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.takeQuestions>) {
    return takeQuestions(this.database, actor, given);
  }

  @Route(routes.discardQuestionImport)
  discardImport(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.discardQuestionImport>) {
    return discardQuestionImport(this.database, actor, given.importId);
  }

  @Route(routes.exportQuestions)
  exportQuestions(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.exportQuestions>) {
    return exportQuestions(this.database, actor, given);
  }

  @Route(routes.questionExportFile)
  async exportFile(@Asking() actor: Actor, @FromRequest() given: Given<typeof routes.questionExportFile>) {
    const { content, contentType, fileName } = await openQuestionExport(this.parts, actor, given.exportId);
    return new StreamableFile(content, { type: contentType, disposition: `attachment; filename="${fileName}"` });
  }
}
