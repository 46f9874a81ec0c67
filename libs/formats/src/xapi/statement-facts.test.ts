import { factsOf, identityOf } from './statement-facts';
import type { Statement } from './statement';

const mail = (name: string) => ({ mbox: `mailto:${name}@example.test` });
const as = (name: string) => `mbox mailto:${name}@example.test`;

test('a statement is found by all that stands in it (1.0.3 Communication 2.1.3)', () => {
  const statement: Statement = {
    actor: { objectType: 'Group', ...mail('team'), member: [mail('member')] },
    verb: { id: 'urn:verb' },
    object: {
      objectType: 'SubStatement',
      actor: mail('sub-actor'),
      verb: { id: 'urn:sub-verb' },
      object: { id: 'urn:sub-object' },
      context: { instructor: mail('sub-instructor'), contextActivities: { other: { id: 'urn:sub-other' } } },
    },
    context: {
      registration: '12345678-ABCD-4234-8234-123456789012',
      instructor: mail('instructor'),
      team: { objectType: 'Group', member: [mail('team-member')] },
      contextAgents: [{ agent: mail('context-agent') }],
      contextGroups: [{ group: { objectType: 'Group', ...mail('context-group') } }],
      contextActivities: { parent: [{ id: 'urn:parent' }, { id: 'urn:parent' }] },
    },
    authority: mail('authority'),
  };
  expect(factsOf(statement)).toEqual({
    verb: 'urn:verb',
    registration: '12345678-abcd-4234-8234-123456789012',
    agents: [as('team'), as('member')],
    relatedAgents: [
      'team',
      'member',
      'instructor',
      'team-member',
      'context-agent',
      'context-group',
      'sub-actor',
      'sub-instructor',
      'authority',
    ].map(as),
    activities: [],
    relatedActivities: ['urn:parent', 'urn:sub-object', 'urn:sub-other'],
    refersTo: null,
  });
});

test('the identifier says who somebody is, and accounts of two homes never meet', () => {
  expect(identityOf({ objectType: 'Group', member: [] })).toBeNull();
  expect(identityOf({ mbox_sha1sum: 'ABC' })).toBe(identityOf({ mbox_sha1sum: 'abc', name: 'x' }));
  const account = (homePage: string, name: string) => identityOf({ account: { homePage, name } });
  expect(account('urn:a","b', 'c')).not.toBe(account('urn:a', 'b","c'));
});
