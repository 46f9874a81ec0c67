import type { Edition } from '@amelie/contract';
import { buildItem } from '../../contract/src/testing/build-item';
import { isSafe, replacementFaults } from './replacement-faults';

const version = (ids: string[], edition: Edition = 'scorm12') => ({ edition, items: ids.map((id) => buildItem(id)) });
const begun = (touched: string[], keepsPlace = false, edition: Edition = 'scorm12') => ({
  report: version(['a', 'b'], edition),
  touched,
  keepsPlace,
});

test('work in parts that are still there may move, also when a part without work is gone', () => {
  expect(isSafe(replacementFaults([begun(['a'])], version(['a', 'c'])))).toBe(true);
});

test('a part with stored work that is gone is named by its title, once', () => {
  const faults = replacementFaults([begun(['a', 'b']), begun(['b'])], version(['a']));
  expect(faults).toEqual({ missing: ['Part b'], otherStandard: false });
  expect(isSafe(faults)).toBe(false);
});

test('where the place in the package’s own order is stored, every part of it has to stay', () => {
  expect(replacementFaults([begun(['a'], true)], version(['a'])).missing).toEqual(['Part b']);
});

test('editions of SCORM 2004 replace each other, 1.2 and 2004 do not', () => {
  const old = begun(['a'], false, 'scorm2004-3rd');
  expect(isSafe(replacementFaults([old], version(['a', 'b'], 'scorm2004-4th')))).toBe(true);
  expect(replacementFaults([old], version(['a', 'b'], 'scorm12')).otherStandard).toBe(true);
});

test('a version that nobody has begun can be replaced by anything', () => {
  expect(isSafe(replacementFaults([], version(['z'], 'scorm2004-4th')))).toBe(true);
});
