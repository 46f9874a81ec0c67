import type { Storage } from '@amelie/ground';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pipeline } from 'node:stream';
import { readRange } from './byte-range';
import { downloadPolicy } from './content-headers';
import { InsertScript } from './insert-script';
import type { PackageFile } from './launched-packages';
import { storageScript } from './shell-files';

/** Types that a browser shows or runs; everything else is a download. Pages state their own encoding. */
const shown =
  /^(text|image|audio|video|font|model)\/|^application\/(xhtml\+xml|([a-z]+\+)?json|xml|(dash|ttml)\+xml|pdf|wasm|vnd\.(ms-fontobject|apple\.mpegurl))$/;
const pages = new Set(['text/html', 'application/xhtml+xml']);

export interface FileToSend {
  file: PackageFile;
  /** The file's name for a download. */
  path: string;
  capability: string;
  storage: Storage;
}

/** Without a length: how long the tag is depends on the page's encoding. */
function sendPage(reply: FastifyReply, head: boolean, { file, capability, storage }: FileToSend): FastifyReply {
  if (head) return reply.send(null);
  const page = new InsertScript(`<script src="/l/${capability}/${storageScript}"></script>`);
  pipeline(storage.read(file.sha256), page, () => undefined);
  return reply.send(page);
}

function sendBytes(request: FastifyRequest, reply: FastifyReply, { file, storage }: FileToSend): FastifyReply {
  const size = file.sizeBytes;
  void reply.header('accept-ranges', 'bytes');
  // Nothing here carries a validator, so a condition on a range never holds: the whole file is sent.
  const range = request.headers['if-range'] === undefined ? readRange(request.headers.range, size) : null;
  if (range === 'unsatisfiable')
    return reply.status(416).header('content-range', `bytes */${size}`).type('text/plain; charset=utf-8').send('');
  if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  void reply.header('content-length', range ? range.end - range.start + 1 : size);
  if (request.method === 'HEAD' || size === 0) return reply.send(null);
  return reply.send(storage.read(file.sha256, range ?? undefined));
}

/** Sends a file of a package: pages with the storage script before all others, other files whole or in part. */
export function sendFile(request: FastifyRequest, reply: FastifyReply, given: FileToSend): FastifyReply {
  const { file, path } = given;
  void reply.type(file.mediaType);
  if (!shown.test(file.mediaType)) {
    const name = encodeURIComponent(path.split('/').pop() ?? 'file').replaceAll("'", '%27');
    void reply
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .header('content-security-policy', downloadPolicy);
  }
  if (pages.has(file.mediaType)) return sendPage(reply, request.method === 'HEAD', given);
  return sendBytes(request, reply, given);
}
