import { Acknowledgements, patience } from './acknowledgements';
import { Autosave } from './autosave';
import { SessionClock } from './session-clock';
import { sessionSecondsOf } from './session-time';

let time = 0;
const now = () => time;
const pass = (ms: number) => {
  time += ms;
  jest.advanceTimersByTime(ms);
};

beforeEach(() => {
  time = 1_000_000;
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test('work is saved two seconds after the last change, and never later than ten after the first', () => {
  const saves: number[] = [];
  const autosave = new Autosave(() => saves.push(time - 1_000_000), now);
  autosave.changed();
  pass(2000);
  expect(saves).toEqual([2000]);
  for (let i = 0; i < 15; i += 1) {
    autosave.changed();
    pass(1000);
  }
  expect(saves).toEqual([2000, 12_000]);
  autosave.saveNow();
  autosave.saveNow();
  expect(saves).toHaveLength(3);
});

test('what has to be saved soon is not put off by further changes, and is saved once', () => {
  const saves: number[] = [];
  const autosave = new Autosave(() => saves.push(time - 1_000_000), now);
  autosave.soon(200);
  autosave.changed();
  autosave.soon(200);
  pass(150);
  autosave.changed();
  pass(50);
  expect(saves).toEqual([200]);
  pass(20_000);
  expect(saves).toEqual([200]);
});

test('a commit that nobody has answered for half a minute is late, until a newer one is stored', () => {
  const acknowledgements = new Acknowledgements(now);
  acknowledgements.next();
  pass(patience - 1);
  const second = acknowledgements.next();
  expect(acknowledgements.isLate()).toBe(false);
  pass(2);
  expect(acknowledgements.isLate()).toBe(true);
  acknowledgements.done(second);
  expect(acknowledgements.isLate()).toBe(false);
});

test('active time runs while the page is visible and used', () => {
  const clock = new SessionClock({ sessionSeconds: 100, activeSeconds: 10 }, now);
  for (let i = 0; i < 30; i += 1) {
    pass(1000);
    clock.tick(i < 20);
  }
  expect(clock.active).toBe(30);
  for (let i = 0; i < 600; i += 1) {
    pass(1000);
    clock.tick(true);
  }
  expect(clock.active).toBe(30 + 90);
  clock.used();
  pass(3_600_000);
  clock.tick(true);
  expect(clock.active).toBe(120);
  expect(clock.session(null)).toBe(100 + 630 + 3600);
  expect(clock.session(90)).toBe(190);
});

test.each([
  ['scorm12', '0001:02:03.50', 3723.5],
  ['scorm12', '', null],
  ['scorm12', 'PT1M', null],
  ['scorm2004', 'PT1H2M3.5S', 3723.5],
  ['scorm2004', 'P1DT1M', 86_400],
  ['scorm2004', undefined, null],
] as const)('in %s %p is so many seconds', (standard, value, seconds) => {
  expect(sessionSecondsOf(standard, value)).toBe(seconds);
});
