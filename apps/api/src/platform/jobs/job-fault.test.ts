import { jobFaultOf } from './job-fault';

const failing = (code: string) => Object.assign(new Error('to anna@example.test'), { code });

test('what a library says becomes a reason that names nobody', () => {
  expect(jobFaultOf(failing('ECONNREFUSED'))).toBe('line-down');
  expect(jobFaultOf(failing('EENVELOPE'))).toBe('mail-refused');
  expect(jobFaultOf(failing('EAUTH'))).toBe('mail-sign-in');
  expect(jobFaultOf(failing('ENOSPC'))).toBe('storage-full');
  expect(jobFaultOf(failing('40P01'))).toBe('database');
});

test('the reason may stand in the cause', () => {
  expect(jobFaultOf(new Error('not sent', { cause: failing('ETIMEDOUT') }))).toBe('too-slow');
});

test('what has no code, or one that nobody knows, is unknown', () => {
  for (const error of [new Error('x'), failing('constructor'), failing('toString'), 'x', null, undefined, { code: 5 }])
    expect(jobFaultOf(error)).toBe('unknown');
});
