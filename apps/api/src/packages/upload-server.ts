import { uploadChunkBytes, uploadPath } from '@amelie/contract';
import { newId, type Config } from '@amelie/ground';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Database } from '../platform/database/database';
import { problemOf } from '../platform/http/problem.filter';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { demandFollowed } from './demand-followed';
import { finishUpload, mostBytesOf, purposeOf } from './upload-purpose';
import { syncUpload, uploadsFolder, uploadsKeptFor } from '../platform/uploads/uploads-folder';

/** Upload, unpacked files and what the database writes: room for so many times the upload has to be free. */
const roomTimes = 3;

type Upload = Awaited<ReturnType<FileStore['getUpload']>>;
type TusRequest = Pick<Request, 'method' | 'headers'> & { runtime?: { node?: { req: object } } };

/**
 * Takes files in by the tus protocol, for signed-in trainers, each only their own. What is complete becomes what it was
 * sent for; its id is the last part of the upload's address.
 */
export class UploadServer {
  private readonly store: FileStore;
  private readonly tus: Server;
  private readonly asking = new WeakMap<object, Actor>();

  constructor(
    private readonly database: Database,
    private readonly settings: Config,
  ) {
    const directory = uploadsFolder(settings);
    mkdirSync(directory, { recursive: true, mode: 0o750 });
    this.store = new FileStore({ directory, expirationPeriodInMilliseconds: uploadsKeptFor });
    this.tus = new Server({
      path: uploadPath,
      datastore: this.store,
      maxSize: settings.limits.uploadBytes,
      relativeLocation: true,
      allowedOrigins: [settings.appOrigin],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => newId(),
      getFileIdFromRequest: (_, lastPart) => (z.uuid().safeParse(lastPart).success ? lastPart : undefined),
      onUploadCreate: (request, upload) => this.create(request, upload),
      onIncomingRequest: (request, id) => this.admit(request, id),
      onUploadFinish: (_, upload) => this.finish(upload).then(() => ({})),
    });
  }

  /** Answers one request of somebody who may upload. */
  async handle(actor: Actor, request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asking.set(request, actor);
    await this.tus.handle(request, response);
  }

  private async create(request: TusRequest, upload: Upload): Promise<{ metadata: Upload['metadata'] }> {
    const { accountId } = this.actorOf(request);
    if (upload.size === undefined) throw refused(new Refusal('bad-request'));
    const purpose = purposeOf(upload.metadata ?? {});
    if (!purpose) throw refused(new Refusal('bad-request'));
    if (upload.size > mostBytesOf(this.settings, purpose)) throw refused(new Refusal('too-large'));
    const follows = await this.followedBy(upload);
    const { bavail, bsize } = await statfs(uploadsFolder(this.settings));
    if (bavail * bsize < upload.size * roomTimes) throw refused(new Refusal('storage-full'));
    return { metadata: { filename: upload.metadata?.filename ?? '', accountId, follows, ...purpose } };
  }

  /** The package of which this is a new version, as `follows` of the metadata names it; null for one of its own. */
  private async followedBy(upload: Upload): Promise<string | null> {
    const follows = upload.metadata?.follows;
    if (!follows) return null;
    try {
      if (!z.uuid().safeParse(follows).success) throw new Refusal('not-found');
      await demandFollowed(this.database, follows);
      return follows;
    } catch (error) {
      throw error instanceof Refusal ? refused(error) : error;
    }
  }

  /** Lets through whoever began the upload. What is complete is received here too, should the last answer be lost. */
  private async admit(request: TusRequest, id: string): Promise<void> {
    if (request.method === 'POST') return;
    if (Number(request.headers.get('content-length') ?? 0) > uploadChunkBytes) throw refused(new Refusal('too-large'));
    const upload = await this.store.getUpload(id);
    if (upload.metadata?.accountId !== this.actorOf(request).accountId) throw refused(new Refusal('not-found'));
    if (request.method === 'HEAD' && upload.offset === upload.size) await this.finish(upload);
  }

  private async finish(upload: Upload): Promise<void> {
    await syncUpload(this.settings, upload.id);
    await this.database.transaction((tx) =>
      finishUpload(tx, { id: upload.id, sizeBytes: upload.size ?? upload.offset, metadata: upload.metadata ?? {} }),
    );
  }

  private actorOf(request: TusRequest): Actor {
    const { req } = request.runtime?.node ?? {};
    const actor = req && this.asking.get(req);
    if (!actor) throw refused(new Refusal('not-signed-in'));
    return actor;
  }
}

/** A refusal in the shape in which tus passes errors on. */
function refused(refusal: Refusal): { status_code: number; body: string } {
  return { status_code: refusal.status, body: JSON.stringify(problemOf(refusal, '')) };
}
