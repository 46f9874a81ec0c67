import { get } from 'node:http';

const loopbackOf = (host) => (['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host);

/** Where the platform's processes answer questions about their health. The worker listens nowhere. */
export const addressesOf = ({ host, port, contentPort, appOrigin, contentOrigin }) => ({
  api: { host, port, origin: appOrigin, path: '/health/ready' },
  content: { host, port: contentPort, origin: contentOrigin, path: '/health/live' },
});

/** The page that everybody can open: what it answers is what a visitor sees. */
const frontPage = '/sign-in';

/**
 * Opens the front page as a visitor does: an api that is well may still have no pages to show. Answers what is wrong
 * with it, undefined when it stands.
 */
export function frontPageFault({ host, port, origin }) {
  return new Promise((resolve) => {
    const headers = { host: new URL(origin).host, accept: 'text/html' };
    const where = { host: loopbackOf(host), port, path: frontPage, headers, timeout: 15_000 };
    const request = get(where, ({ statusCode, headers: { 'content-type': type = 'nothing' } }) => {
      request.destroy();
      if (statusCode !== 200) return resolve(`${frontPage} answers ${statusCode}`);
      resolve(type.startsWith('text/html') ? undefined : `${frontPage} answers ${type}, not a page`);
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', ({ message }) => resolve(`${frontPage} can't be opened: ${message}`));
  });
}

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
