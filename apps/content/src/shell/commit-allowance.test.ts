import { CommitAllowance } from './commit-allowance';

test('ten commits in a row go at once, and after them five a second', () => {
  const allowance = new CommitAllowance();
  for (let count = 0; count < 10; count += 1) {
    expect(allowance.pauseAt(0)).toBe(0);
    allowance.sentAt(0);
  }
  expect(allowance.pauseAt(0)).toBe(200);
  expect(allowance.pauseAt(150)).toBe(50);
  expect(allowance.pauseAt(200)).toBe(0);
  allowance.sentAt(200);
  expect(allowance.pauseAt(210)).toBe(190);
});

test('two quiet seconds make good for all that was sent before', () => {
  const allowance = new CommitAllowance();
  for (let count = 0; count < 30; count += 1) allowance.sentAt(0);
  for (let count = 0; count < 10; count += 1) {
    expect(allowance.pauseAt(2000)).toBe(0);
    allowance.sentAt(2000);
  }
  expect(allowance.pauseAt(2000)).toBe(200);
});
