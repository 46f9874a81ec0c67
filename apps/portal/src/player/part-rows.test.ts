import type { PlayerState } from '@amelie/contract';
import { buildItem } from '../../../../libs/contract/src/testing/build-item';
import { nextPart, partRows } from './part-rows';
import { firstView } from './player-view';

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
  items: [buildItem('one'), buildItem('two'), buildItem('three')],
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
