import { placeOf } from './last-place';

test('a page of a course is where one goes on, with its id', () => {
  expect(placeOf('/read/0197f3a2')).toBe('/read/0197f3a2');
});

test.each(['/support', '/help', '/report', '/accessibility', '/sign-in', '/'])(
  'one does not go on at %s: one came there from somewhere',
  (path) => {
    expect(placeOf(path)).toBeNull();
  },
);
