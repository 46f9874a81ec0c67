import { entryFaults, newEntryId, putEntry, readEntry, readSource, sourceFaults, takeOut } from './editor-entries';

test('an address is completed; a source without one has none', () => {
  expect(readSource('s1', { title: ' WHO guidance ', url: 'www.who.int/a ' })).toEqual({
    ...{ id: 's1', title: 'WHO guidance', url: 'https://www.who.int/a' },
  });
  expect(readSource('s1', { title: 'A book', url: ' ' })).toEqual({ id: 's1', title: 'A book' });
});

test.each(['javascript:alert(1)', 'http://plain.test', 'data:text/html,x', 'a b'])(
  '%j is no address of a source',
  (url) => {
    expect(readSource('s1', { title: 'A book', url })).toBeNull();
    expect(sourceFaults({ title: 'A book', url })).toEqual({ title: false, url: true });
  },
);

test('what is missing is named by its field', () => {
  expect(sourceFaults({ title: ' ', url: '' })).toEqual({ title: true, url: false });
  expect(entryFaults({ term: 'Consent', meaning: ' ' })).toEqual({ term: false, meaning: true });
  expect(readEntry('t1', { term: '', meaning: 'She agrees.' })).toBeNull();
  expect(readEntry('t1', { term: 'Consent', meaning: 'She agrees.' })).toEqual({
    ...{ id: 't1', term: 'Consent', meaning: 'She agrees.' },
  });
});

test('an entry is changed in its place, a new one stands at the end, and one that is taken out is gone', () => {
  const entries = [{ id: 'a' }, { id: 'b' }];
  const changed = { id: 'a', title: 'New' };
  expect(putEntry<{ id: string }>(entries, changed)).toEqual([changed, { id: 'b' }]);
  expect(putEntry(entries, { id: 'c' })).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  expect(takeOut(entries, 'a')).toEqual([{ id: 'b' }]);
});

test('a new id can be stored', () => {
  expect(readSource(newEntryId(), { title: 'A book', url: '' })).not.toBeNull();
  expect(newEntryId()).not.toBe(newEntryId());
});
