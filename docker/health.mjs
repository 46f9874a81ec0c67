import { get } from 'node:http';

const { ROLE, PORT, CONTENT_PORT, APP_ORIGIN, CONTENT_ORIGIN } = process.env;
const asked = {
  api: { port: PORT, origin: APP_ORIGIN, path: '/health/ready' },
  content: { port: CONTENT_PORT, origin: CONTENT_ORIGIN, path: '/health/live' },
}[ROLE];

// The worker listens nowhere: it is well as long as its process lives.
if (asked) {
  const headers = asked.origin ? { host: new URL(asked.origin).host } : {};
  get({ host: '127.0.0.1', port: asked.port, path: asked.path, headers, timeout: 4_000 }, ({ statusCode }) =>
    process.exit(statusCode === 200 ? 0 : 1),
  )
    .on('timeout', () => process.exit(1))
    .on('error', () => process.exit(1));
}
