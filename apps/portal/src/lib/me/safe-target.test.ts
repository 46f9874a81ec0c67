import { safeTarget } from './safe-target';

test('a path of the app is where one goes on', () => {
  expect(safeTarget('/courses/7f3k?tab=outline#next')).toBe('/courses/7f3k?tab=outline#next');
});

test.each(['https://evil.example/', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)', 'courses', '', null])(
  'another place leads to the start: %p',
  (wanted) => {
    expect(safeTarget(wanted)).toBe('/');
  },
);

test('the sign-in does not lead to itself', () => {
  expect(safeTarget('/sign-in?to=%2Fsign-in')).toBe('/');
});
