import { shownPersons } from './shown-persons';

test('nobody is said to be nobody, one to nine are not counted, and more are rounded down to five', () => {
  expect([0, 1, 9, 10, 14, 15, 1234].map(shownPersons)).toEqual([0, null, null, 10, 10, 15, 1230]);
});
