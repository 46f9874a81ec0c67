import { canonicalText } from './canonical-text';
import type { Statement } from './statement';

const agent = { mbox: 'mailto:somebody@example.test' };
const other = { openid: 'urn:other' };
const activity = { id: 'https://example.test/activity' };
const base: Statement = {
  actor: agent,
  verb: { id: 'urn:verb', display: { en: 'did' } },
  object: { ...activity, definition: { name: { en: 'x' } } },
  timestamp: '2026-01-02T03:04:05.000Z',
  result: { duration: 'PT1.239S', response: 'a' },
  context: { contextActivities: { parent: activity, other: [{ id: 'urn:b' }, { id: 'urn:a' }] } },
};
const same = (more: Partial<Statement>) => canonicalText({ ...base, ...more }) === canonicalText(base);

describe('two statements say the same (1.0.3 Data 2.3.1)', () => {
  test.each<[string, Partial<Statement>]>([
    ['whatever the store set', { id: 'x', stored: 'y', authority: other, version: '1.0.1' }],
    ['however the moment is written', { timestamp: '2026-01-02T05:04:05+02:00' }],
    ['to a hundredth of a second', { result: { response: 'a', duration: 'PT1.23S' } }],
    ['with other display texts', { verb: { id: 'urn:verb' } }],
    ['with another definition', { object: { objectType: 'Activity', ...activity } }],
    ['with a name for the actor', { actor: { objectType: 'Agent', name: 'Somebody', ...agent } }],
    [
      'in another order of context activities',
      { context: { contextActivities: { other: [{ id: 'urn:a' }, { id: 'urn:b' }], parent: [activity] } } },
    ],
  ])('%s', (_, more) => expect(same(more)).toBe(true));

  test('in another order of members', () => {
    const of = (member: (typeof agent | typeof other)[]): Statement => ({
      ...base,
      actor: { objectType: 'Group', member },
    });
    expect(canonicalText(of([agent, other]))).toBe(canonicalText(of([other, agent])));
  });
});

describe('two statements differ', () => {
  test.each<[string, Partial<Statement>]>([
    ['in who', { actor: other }],
    ['in what was done', { verb: { id: 'urn:other' } }],
    ['in the object', { object: { id: 'urn:other' } }],
    ['in when', { timestamp: '2026-01-02T03:04:06Z' }],
    ['where one says no time', { timestamp: undefined }],
    ['in the result', { result: { duration: 'PT1.239S', response: 'b' } }],
    ['in the duration', { result: { duration: 'PT1.24S', response: 'a' } }],
    [
      'in the kind of a context activity',
      { context: { contextActivities: { grouping: activity, other: [{ id: 'urn:a' }, { id: 'urn:b' }] } } },
    ],
  ])('%s', (_, more) => expect(same(more)).toBe(false));

  test('in a sub-statement', () => {
    const of = (response: string): Statement => ({
      ...base,
      object: {
        objectType: 'SubStatement',
        actor: agent,
        verb: { id: 'urn:v' },
        object: activity,
        result: { response },
      },
    });
    expect(canonicalText(of('a'))).not.toBe(canonicalText(of('b')));
    expect(canonicalText(of('a'))).toBe(canonicalText(of('a')));
  });
});
