import { wordState } from './word-state';

test('a text between its limits lacks nothing', () => {
  expect(wordState(150, { least: 150, most: 150 })).toEqual({ missing: 0, over: 0 });
});

test('a text tells what is missing and what is over', () => {
  expect(wordState(120, { least: 150, most: null })).toEqual({ missing: 30, over: 0 });
  expect(wordState(301, { least: null, most: 300 })).toEqual({ missing: 0, over: 1 });
});

test('a text without limits is neither too short nor too long', () => {
  expect(wordState(0, { least: null, most: null })).toEqual({ missing: 0, over: 0 });
});
