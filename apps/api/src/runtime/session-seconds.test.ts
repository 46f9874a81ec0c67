import { type CountedTime, countSession } from './session-seconds';

const nothing: CountedTime = {
  active: 0,
  earlier: 0,
  earlierActive: 0,
  otherSession: 0,
  otherActive: 0,
  elapsed: 100,
};

test('a session counts what the player says, within the server’s clock', () => {
  expect(countSession(nothing, { sessionSeconds: 60, activeSeconds: 40 })).toEqual({ session: 60, active: 40 });
  expect(countSession(nothing, { sessionSeconds: 86_000, activeSeconds: 86_000 })).toEqual({
    session: 100,
    active: 100,
  });
});

test('the running total of a launch is never added up, and active time never goes back', () => {
  const later = { ...nothing, active: 40 };
  expect(countSession(later, { sessionSeconds: 60, activeSeconds: 40 })).toEqual({ session: 60, active: 40 });
  expect(countSession(later, { sessionSeconds: 10, activeSeconds: 5 })).toEqual({ session: 10, active: 40 });
});

test('two items of one launch share its time', () => {
  const second = { ...nothing, otherSession: 90, otherActive: 95 };
  expect(countSession(second, { sessionSeconds: 60, activeSeconds: 40 })).toEqual({ session: 10, active: 5 });
  expect(countSession({ ...second, otherSession: 200 }, { sessionSeconds: 60, activeSeconds: 1 }).session).toBe(0);
});
