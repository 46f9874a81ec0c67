import { attemptEvents, type TraceRow } from './attempt-events';

const part = { id: 'm', kind: 'package' as const, title: 'A part' };
let count = 0;
const row = (kind: TraceRow['kind'], detail: TraceRow['detail'] = {}): TraceRow => ({
  ...{ id: `e${(count += 1)}`, at: new Date(count), kind, detail, attemptId: 'a', module: part },
});
const told = (...rows: TraceRow[]) => attemptEvents(rows).map(({ what }) => what);

test('an attempt begins once, is resumed later, and a reloaded page is neither', () => {
  expect(told(row('opened'), row('opened', { takenOver: true }), row('session-ended'), row('opened'))).toEqual([
    ...['initialized', 'terminated', 'resumed'],
  ]);
});

test('what a package says is told when it is new, with its score', () => {
  const passed = { itemId: 'i', completion: 'completed', success: 'passed', score: 0.8 } as const;
  const events = attemptEvents([
    row('claimed', { itemId: 'i', completion: 'incomplete', success: 'failed', score: 0.2 }),
    row('claimed', passed),
    row('claimed', { ...passed, score: 0.9 }),
    row('claimed', { ...passed, itemId: 'another' }),
  ]);
  expect(events.map(({ what, score }) => [what, score])).toEqual([
    ['failed', 0.2],
    ['completed', 0.8],
    ['passed', 0.8],
    ['scored', 0.9],
    ['completed', 0.8],
    ['passed', 0.8],
  ]);
  expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
});

test('the end of a session is told with the time that was counted', () => {
  expect(attemptEvents([row('session-ended', { claimedSeconds: 900, countedSeconds: 60 })])).toMatchObject([
    { what: 'terminated', seconds: 60 },
  ]);
});
