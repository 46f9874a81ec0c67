import { createSocket } from 'node:dgram';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Canary {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** The same port, as a browser speaks to a STUN server. */
  stun: string;
  /** Whatever has reached it: a connection, a request, a datagram. */
  hits: string[];
  /** What a page on it shows. */
  show(html: string): void;
  close(): Promise<void>;
}

/** A listener on this machine that must never hear anything from a package. */
export async function openCanary(): Promise<Canary> {
  const hits: string[] = [];
  let page = '';
  const server = createServer((request: IncomingMessage, reply) => {
    hits.push(`${request.method} ${request.url} ${request.headers.referer ?? ''}`);
    reply.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/html').end(page);
  });
  server.on('connection', () => hits.push('a connection'));
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => hits.push('a datagram'));
  await new Promise<void>((done) => datagrams.bind(port, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${port}`,
    stun: `stun:127.0.0.1:${port}`,
    hits,
    show: (html) => (page = html),
    close: async () => {
      datagrams.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
