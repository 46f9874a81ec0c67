import type { SaveState } from './commit-queue';
import { saveWords } from './save-words';

const calm: SaveState = { waitingSince: null, savedAt: null, failures: 0, trouble: null };

test.each<[string, Partial<SaveState>, boolean, string]>([
  ['nothing has happened yet', {}, true, 'nothing'],
  ['a commit has just gone out', { waitingSince: 9_000 }, true, 'saving'],
  ['an answer is overdue', { waitingSince: 5_000 }, true, 'unsaved'],
  ['a try has failed', { waitingSince: 9_900, failures: 1 }, true, 'unsaved'],
  ['the session has ended', { waitingSince: 9_900, trouble: 'sign-in' }, true, 'unsaved'],
  ['the device has no line', { waitingSince: 9_900 }, false, 'offline'],
  ['the device has no line and nothing waits', { savedAt: 5_000 }, false, 'saved'],
  ['everything is stored', { savedAt: 6_000 }, true, 'saved'],
  ['the server could not take it', { savedAt: 6_000, trouble: 'refused' }, true, 'refused'],
  ['another window took over', { waitingSince: 9_900, trouble: 'superseded' }, true, 'stopped'],
])('when %s', (_when, state, online, kind) => {
  expect(saveWords({ ...calm, ...state }, 10_000, online).kind).toBe(kind);
});
