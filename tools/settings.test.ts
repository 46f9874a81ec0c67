import { checkDatabase, checkRedis } from './database.mjs';
import { readSettings } from './settings.mjs';

test('without any setting everything runs on loopback with the demo', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, contentPort: 3001, host: '127.0.0.1', demo: 'on' });
  expect(settings.roles).toEqual(['api', 'worker', 'content']);
  expect(settings.appOrigin).toBe('http://localhost:3000');
  expect(settings.contentOrigin).toBe('http://127.0.0.1:3001');
});

test('the demo stays away from a database of your own and from other machines, unless it is asked for', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://x' }).demo).toBe('off');
  expect(readSettings({ HOST: '0.0.0.0' }).demo).toBe('off');
  expect(readSettings({ HOST: '0.0.0.0', DEMO: 'on' }).demo).toBe('on');
});

test.each([
  [{ PORT: '99999' }, 'PORT=99999 is no port'],
  [{ CONTENT_PORT: 'x' }, 'CONTENT_PORT=x is no port'],
  [{ ROLE: 'proxy' }, 'ROLE=proxy is unknown'],
])('a wrong setting is named: %j', (environment, words) => {
  expect(() => readSettings(environment)).toThrow(words);
});

test.each([
  ['mysql://somewhere/x', 'is no address of a PostgreSQL'],
  ['postgres://someone:secret@127.0.0.1:1/x', 'nothing listens there'],
])('a wrong database is named, without its password: %s', async (url, words) => {
  const fault = await checkDatabase(url).catch((error: Error) => error.message);
  expect(fault).toContain(words);
  expect(fault).not.toContain('secret');
});

test('a wrong Redis is named', async () => {
  await expect(checkRedis('redis://127.0.0.1:1')).rejects.toThrow('nothing listens there');
});
