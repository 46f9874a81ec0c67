import { compareFacts } from './compare-facts';

const record = { holder: 'Ελένη Παπαδοπούλου', course: 'Signs', score: '80', 'valid-until': null };

test('a file that says the same differs in nothing', () => {
  expect(compareFacts({ ...record }, record)).toEqual([]);
});

test('each difference names what the file says and what is on record, the holder first', () => {
  expect(compareFacts({ ...record, score: '100', holder: 'Ελένη Παπαδοπουλου' }, record)).toEqual([
    { fact: 'holder', inFile: 'Ελένη Παπαδοπουλου', onRecord: 'Ελένη Παπαδοπούλου' },
    { fact: 'score', inFile: '100', onRecord: '80' },
  ]);
});

test('what was added or taken away is a difference too', () => {
  const { score: _left, ...without } = record;
  expect(compareFacts(without, record)).toEqual([{ fact: 'score', inFile: null, onRecord: '80' }]);
  expect(compareFacts({ ...record, 'valid-until': '2999-01-01' }, record)).toEqual([
    { fact: 'valid-until', inFile: '2999-01-01', onRecord: null },
  ]);
});
