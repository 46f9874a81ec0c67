import type { Trouble } from '@amelie/contract';
import { Troubles } from './troubles';

let time = 0;
let told: Trouble[];
let troubles: Troubles;
beforeEach(() => {
  [time, told] = [0, []];
  troubles = new Troubles(
    (what) => told.push(what),
    () => time,
  );
});

/** Lets an item that has loaded run for so many seconds. */
function run(seconds: number, reports: boolean | null): void {
  for (let second = 0; second < seconds; second += 1) {
    time += 1000;
    troubles.tick(reports);
  }
}

test('an item that begins no session is silent after a minute, and that is said once', () => {
  troubles.loaded();
  run(59, false);
  expect(told).toEqual([]);
  run(200, false);
  expect(told).toEqual(['silent']);
});

test('one that threw an error and begins no session is broken after a quarter of a minute', () => {
  troubles.loaded();
  troubles.note('error');
  run(100, false);
  expect(told).toEqual(['crashed']);
});

test('errors of an item that reports are its own affair', () => {
  troubles.loaded();
  troubles.note('error');
  run(200, true);
  expect(told).toEqual([]);
});

test('an asset has nothing to report, and an item that has not loaded is waited for elsewhere', () => {
  run(200, false);
  troubles.loaded();
  run(200, null);
  expect(told).toEqual([]);
});

test('what was stopped is told once an item', () => {
  for (const sign of ['window', 'window', 'dialogs', 'page'] as const) troubles.note(sign);
  expect(told).toEqual(['window', 'dialogs', 'page']);
  troubles.opened();
  troubles.note('window');
  expect(told).toEqual(['window', 'dialogs', 'page', 'window']);
});
