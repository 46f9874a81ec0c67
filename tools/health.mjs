import { get } from 'node:http';

const loopbackOf = (host) => (['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host);

/** Where the platform's processes answer questions about their health. The worker listens nowhere. */
export const addressesOf = ({ host, port, contentPort, appOrigin, contentOrigin }) => ({
  api: { host, port, origin: appOrigin, path: '/health/ready' },
  content: { host, port: contentPort, origin: contentOrigin, path: '/health/live' },
});

/** Asks a process of ours whether it is well, under the name that it expects. Answers the status, 0 without an answer. */
export function askHealth({ host, port, origin, path }) {
  return new Promise((resolve) => {
    const headers = { host: new URL(origin).host };
    const request = get({ host: loopbackOf(host), port, path, headers, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}
