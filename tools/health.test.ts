import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { frontPageFault } from './health.mjs';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** What is said of a front page that answers like this. */
async function faultOf(answer: RequestListener): Promise<string | undefined> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return frontPageFault({ host: '0.0.0.0', port, origin: 'https://learn.example.org' });
}

test('a front page that opens is no fault; it is asked for under the name that visitors use', async () => {
  const asked: (string | undefined)[] = [];
  const fault = await faultOf((request, response) => {
    asked.push(request.url, request.headers.host);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>');
  });
  expect(fault).toBeUndefined();
  expect(asked).toEqual(['/sign-in', 'learn.example.org']);
});

test.each([
  ['an error', 500, 'application/json', 'answers 500'],
  ['nothing at this address', 404, 'text/html', 'answers 404'],
  ['data where a page should be', 200, 'application/json', 'answers application/json, not a page'],
])('%s in place of the front page is named', async (_case, status, type, words) => {
  const fault = await faultOf((_request, response) => response.writeHead(status, { 'content-type': type }).end('{}'));
  expect(fault).toContain(words);
});

test('a front page that nobody serves is a fault', async () => {
  const address = { host: '127.0.0.1', port: 1, origin: 'http://localhost:1' };
  expect(await frontPageFault(address)).toContain("can't be opened");
});
