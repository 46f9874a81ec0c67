import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LaunchedPackage } from './launched-packages';
import { type ShellFile, shellPage } from './shell-files';

function compressed(file: ShellFile, accepted: string): { coding: 'br' | 'gzip' | null; bytes: Buffer } {
  if (/\bbr\b/.test(accepted)) return { coding: 'br', bytes: file.br };
  if (/\bgzip\b/.test(accepted)) return { coding: 'gzip', bytes: file.gzip };
  return { coding: null, bytes: file.plain };
}

/** The shell's document. Whatever an earlier package left in the browser's storage of this origin goes first. */
export function sendShellPage(reply: FastifyReply, appOrigin: string, launched: LaunchedPackage): FastifyReply {
  return reply
    .header('clear-site-data', '"storage"')
    .type('text/html; charset=utf-8')
    .send(shellPage(appOrigin, launched));
}

export function sendShellFile(request: FastifyRequest, reply: FastifyReply, file: ShellFile): FastifyReply {
  const { coding, bytes } = compressed(file, String(request.headers['accept-encoding'] ?? ''));
  if (coding) void reply.header('content-encoding', coding);
  return reply.header('vary', 'Accept-Encoding').type('text/javascript; charset=utf-8').send(bytes);
}
