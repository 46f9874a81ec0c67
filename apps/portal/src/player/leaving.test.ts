import type { PlayerState } from '@amelie/contract';
import { backFrom } from './leaving';

jest.mock('../lib/api/generated/sdk.gen', () => ({}));

const origin = 'http://localhost:3000';
const course = { courseId: '7', preview: false } as PlayerState;
const preview = { courseId: null, preview: true } as PlayerState;

test.each([
  ['a learner goes back to the course', course, `${origin}/home`, '/courses/7'],
  [
    'a trainer goes back to where the preview was opened',
    preview,
    `${origin}/teach/courses/1?x=2`,
    '/teach/courses/1?x=2',
  ],
  ['a preview that was opened from another site', preview, 'https://evil.test/imports', '/imports'],
  ['a preview that was loaded again', preview, `${origin}/learn/1`, '/imports'],
  ['a preview that was opened from nowhere', preview, '', '/imports'],
  ['a player that never opened', null, '', '/home'],
])('%s', (_case, state, referrer, target) => {
  expect(backFrom(state, referrer, origin)).toBe(target);
});
