import type { PlayerState } from '@amelie/contract';
import { readLastPlace, readLastTitle } from '../lib/last-place/last-place';
import { backFrom, noteAsLastPlace } from './leaving';

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

test.each([
  [
    'a pause from a part leads back to the page of the part',
    { ...course, moduleId: '9', moduleTitle: 'Signs' },
    '/courses/7',
    '/courses/7/parts/9',
  ],
  [
    'a pause from a preview leads back to where it was opened',
    { ...preview, moduleTitle: 'Signs' },
    '/teach/courses/1?x=2',
    '/teach/courses/1',
  ],
])('%s, which a report can name', (_case, state, back, place) => {
  const kept = new Map<string, string>();
  Object.assign(globalThis, {
    sessionStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    },
  });
  noteAsLastPlace(state, back);
  expect(readLastPlace()).toBe(place);
  expect(readLastTitle()).toBe('Signs');
});
