import type { PlayerState } from '@amelie/contract';
import { nextPart, partRows } from './part-rows';
import { firstView } from './player-view';

const part = (id: string): PlayerState['items'][number] => ({
  id,
  title: `Part ${id}`,
  kind: 'sco',
  href: `${id}.html`,
  depth: 0,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  launchData: null,
  prerequisites: null,
  groups: [],
});

const state: PlayerState = {
  launchId: '0',
  epoch: 1,
  lastSeq: 0,
  shellUrl: '',
  contentOrigin: '',
  standard: 'scorm12',
  courseId: null,
  moduleId: null,
  moduleTitle: '',
  preview: false,
  opensPopups: false,
  learner: { id: '', name: '' },
  items: [part('one'), part('two'), part('three')],
  waiting: { two: ['Part three'] },
  currentItemId: 'one',
  states: {},
  moduleState: 'in-progress',
  missing: [],
  sequencing: null,
};

test('a part that waits for others is not open, with their titles; the next part is the first one that is open', () => {
  const rows = partRows({ ...firstView, state });
  expect(rows.map(({ id, open, why, after }) => ({ id, open, why, after }))).toEqual([
    { id: 'one', open: true, why: null, after: [] },
    { id: 'two', open: false, why: 'later', after: ['Part three'] },
    { id: 'three', open: true, why: null, after: [] },
  ]);
  expect(nextPart(rows)?.id).toBe('three');
  expect(nextPart(partRows({ ...firstView, state: { ...state, currentItemId: 'three' } }))).toBeUndefined();
});
