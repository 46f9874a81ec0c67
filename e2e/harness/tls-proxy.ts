import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';
import { selfSigned } from './self-signed';

export interface TlsProxy {
  port: number;
  /** From now on what comes for the app goes to its port, and what comes for any other name to the content server's. */
  lead(to: { app: number; content: number }): void;
  close(): Promise<void>;
}

/** What stands in front of a platform that is reached by names: it ends TLS and passes on what it hears. */
export async function openTlsProxy(appHost: string): Promise<TlsProxy> {
  let ports = { app: 0, content: 0 };
  const server = createServer({ ...selfSigned(), ALPNProtocols: ['http/1.1'] }, (outside) => {
    const inside = connect(outside.servername === appHost ? ports.app : ports.content, '127.0.0.1');
    outside.pipe(inside).pipe(outside);
    outside.on('error', () => inside.destroy());
    inside.on('error', () => outside.destroy());
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    lead: (to) => (ports = to),
    close: () => new Promise((done) => server.close(() => done())),
  };
}
