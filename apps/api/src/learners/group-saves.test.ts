import type { TraceEntry } from '@amelie/contract';
import { groupSaves } from './group-saves';

const event = (at: string, what: TraceEntry['what']): TraceEntry => ({
  ...{ at, what, until: null, count: null, part: null, detail: {}, by: null, reason: null },
});
const minute = (number: number) => `2026-11-23T10:0${number}:00.000Z`;

test('saves between two events are one line, with how many and until when', () => {
  const entries = groupSaves(
    [event(minute(5), 'claimed'), event(minute(0), 'launched')],
    [minute(1), minute(2), minute(3), minute(6)],
  );
  expect(entries.map(({ what, at, until, count }) => [what, at, until, count])).toEqual([
    ['launched', minute(0), null, null],
    ['saves', minute(1), minute(3), 3],
    ['claimed', minute(5), null, null],
    ['saves', minute(6), minute(6), 1],
  ]);
});

test('a trace without saves, and saves without a trace', () => {
  expect(groupSaves([event(minute(0), 'launched')], [])).toHaveLength(1);
  expect(groupSaves([], [minute(1)])).toMatchObject([{ what: 'saves', count: 1 }]);
});
