import { csvText, guarded, shownCount } from './csv-text';

test('a table becomes lines of quoted words and plain figures', () => {
  expect(
    csvText([
      ['Country', 'People'],
      ['Griechenland "GR"', 50],
    ]),
  ).toBe('\uFEFF"Country","People"\r\n"Griechenland ""GR""",50\r\n');
});

test('a count that the screen hides is hidden in the file, and none is not hidden', () => {
  expect([null, 0, 15].map(shownCount)).toEqual(['–', 0, 15]);
});

test('what people have typed is no formula', () => {
  expect(['=1+1', '+3', '-x', '@sum', '\tx', 'Which = sign?'].map(guarded)).toEqual([
    "'=1+1",
    "'+3",
    "'-x",
    "'@sum",
    "'\tx",
    'Which = sign?',
  ]);
});
