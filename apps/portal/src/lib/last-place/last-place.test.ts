import { noteLastPlace, noteLastTitle, placeOf, readLastTitle } from './last-place';

beforeEach(() => {
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    },
  });
});

test('a report knows what the last place is called, also from a page beside the way', () => {
  noteLastPlace('/read/1');
  noteLastTitle('/read/1', 'A long night');
  noteLastPlace('/report');
  noteLastTitle('/report', 'Report a problem');
  expect(readLastTitle()).toBe('A long night');
});

test('a title is never told of another place, and a long one is cut', () => {
  noteLastTitle('/read/1', 'A long night');
  noteLastPlace('/read/12');
  expect(readLastTitle()).toBeNull();
  noteLastTitle('/read/12', 'x'.repeat(300));
  expect(readLastTitle()).toHaveLength(200);
});

test('a page of a course is where one goes on, with its id', () => {
  expect(placeOf('/read/0197f3a2')).toBe('/read/0197f3a2');
});

test.each(['/support', '/help', '/report', '/accessibility', '/sign-in', '/'])(
  'one does not go on at %s: one came there from somewhere',
  (path) => {
    expect(placeOf(path)).toBeNull();
  },
);
