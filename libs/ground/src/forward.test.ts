import { readConfig } from './config';

const all = { LRS_FORWARD_URL: 'https://lrs.example/xapi/', LRS_FORWARD_KEY: 'k', LRS_FORWARD_SECRET: 's' };
const forwardOf = (environment: Record<string, string>) => readConfig(environment).records.forward;

test('nothing is forwarded unless it is configured', () => {
  expect(forwardOf({})).toBeNull();
  expect(forwardOf(all)).toEqual({ url: 'https://lrs.example/xapi', key: 'k', secret: 's' });
});

test('learning data leaves encrypted only, but for this machine in development', () => {
  expect(() => forwardOf({ ...all, LRS_FORWARD_URL: 'http://lrs.example/xapi' })).toThrow('https');
  expect(() => forwardOf({ ...all, LRS_FORWARD_URL: 'file:///etc/passwd' })).toThrow('https');
  expect(() => forwardOf({ ...all, LRS_FORWARD_URL: 'https://a:b@lrs.example/xapi' })).toThrow('https');
  const near = { ...all, LRS_FORWARD_URL: 'http://127.0.0.1:8080/xapi' };
  expect(forwardOf(near)?.url).toBe('http://127.0.0.1:8080/xapi');
  expect(() => forwardOf({ ...near, NODE_ENV: 'production' })).toThrow('https');
});

test('an address without its key is refused at the start', () => {
  expect(() => forwardOf({ LRS_FORWARD_URL: all.LRS_FORWARD_URL })).toThrow('together');
});
