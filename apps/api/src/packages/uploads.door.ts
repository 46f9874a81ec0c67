import { uploadPath } from '@amelie/contract';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database';
import { problemOf, refusalOf } from '../platform/http/problem.filter';
import { sessionTokenOf } from '../platform/http/session-cookie';
import { type Actor, demandRight, SessionReader } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { Settings } from '../platform/tokens';
import { UploadServer } from './upload-server';

/** Puts the upload server under the contract's path. It streams, so it stands beside the controllers, not among them. */
@Injectable()
export class UploadsDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly sessions: SessionReader,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const uploads = new UploadServer(this.database, this.settings);
    // The body is left alone: tus reads it from the socket.
    server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const handler = (request: FastifyRequest, reply: FastifyReply) => this.pass(uploads, request, reply);
    server.route({ method: 'POST', url: uploadPath, handler });
    server.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${uploadPath}/:id`, handler });
  }

  private async pass(uploads: UploadServer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    let actor: Actor;
    try {
      actor = await this.demandTrainer(request);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const problem = JSON.stringify(problemOf(refusal, String(request.id)));
      return void reply.status(refusal.status).type('application/problem+json').send(problem);
    }
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await uploads.handle(actor, request.raw, reply.raw);
  }

  private async demandTrainer(request: FastifyRequest): Promise<Actor> {
    const token = sessionTokenOf(request);
    const actor = token ? await this.sessions.read(token) : null;
    if (!actor) throw new Refusal('not-signed-in');
    demandRight(actor, 'author-courses');
    return actor;
  }
}
