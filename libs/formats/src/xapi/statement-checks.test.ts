import { sayFault, type XapiFault } from './check';
import { isStatement } from './statement';
import type { XapiVersion } from './version';

const agent = { mbox: 'mailto:somebody@example.test' };
const group = { objectType: 'Group', mbox: 'mailto:team@example.test' };
const activity = { id: 'https://example.test/activity' };
const uuid = '12345678-1234-4234-8234-123456789012';
const base = { actor: agent, verb: { id: 'https://example.test/verb' }, object: activity };
const sub = { ...base, objectType: 'SubStatement' };
const attachment = {
  usageType: 'https://example.test/usage',
  display: { en: 'A file' },
  contentType: 'text/plain; charset=utf-8',
  length: 3,
  sha2: 'a'.repeat(64),
};

function faultOf(statement: object, version: XapiVersion = '1.0.3'): string | null {
  const faults: XapiFault[] = [];
  const value: unknown = JSON.parse(JSON.stringify(statement));
  return isStatement(value, version, faults) ? null : faults.map(sayFault).join();
}

const interaction = (type: string, more: object = {}) => ({
  object: { ...activity, definition: { interactionType: type, ...more } },
});
const components = [{ id: 'a', description: { en: 'A' } }, { id: 'b' }];

describe('a statement is right (1.0.3 Data 2.4) with', () => {
  test.each<[string, object]>([
    ['what it needs', {}],
    ['an id', { id: uuid }],
    ['an account', { actor: { account: { homePage: 'https://example.test', name: 'x' } } }],
    ['an openid', { actor: { openid: 'https://example.test/me' } }],
    ['a hashed address', { actor: { mbox_sha1sum: 'a'.repeat(40) } }],
    ['an identified group', { actor: { ...group, member: [agent] } }],
    ['an identified group without members', { actor: group }],
    ['an anonymous group', { actor: { objectType: 'Group', member: [agent] } }],
    ['an agent as its object', { object: { objectType: 'Agent', ...agent } }],
    ['a group as its object', { object: group }],
    ['a reference', { object: { objectType: 'StatementRef', id: uuid } }],
    ['a sub-statement', { object: sub }],
    ['a sub-statement that refers', { object: { ...sub, object: { objectType: 'StatementRef', id: uuid } } }],
    ['an empty definition', { object: { ...activity, definition: {} } }],
    [
      'texts in many languages',
      {
        verb: {
          id: 'urn:x',
          display: { en: '', 'zh-Hant-TW': 'x', 'sl-rozaj-biske': 'x', 'x-own': 'x', 'de-CH-1996': 'x', und: 'x' },
        },
      },
    ],
    ['true-false', interaction('true-false', { correctResponsesPattern: ['true'] })],
    ['choice', interaction('choice', { choices: components, correctResponsesPattern: ['a[,]b'] })],
    ['fill-in', interaction('fill-in', { correctResponsesPattern: ['x'] })],
    ['long-fill-in', interaction('long-fill-in')],
    ['matching', interaction('matching', { source: components, target: components })],
    ['performance', interaction('performance', { steps: components })],
    ['sequencing', interaction('sequencing', { choices: components })],
    ['likert', interaction('likert', { scale: components })],
    ['numeric', interaction('numeric', { correctResponsesPattern: ['4[:]'] })],
    ['other', interaction('other')],
    ['scores at their ends', { result: { score: { scaled: -1, raw: 0, min: 0, max: 1 } } }],
    [
      'a context',
      {
        context: {
          registration: uuid,
          instructor: group,
          team: group,
          language: 'el-GR',
          revision: '1',
          platform: 'x',
          statement: { objectType: 'StatementRef', id: uuid },
        },
      },
    ],
    [
      'activities of its context, alone or in a list',
      { context: { contextActivities: { parent: activity, other: [activity, activity], grouping: [] } } },
    ],
    ['anything in extensions', { result: { extensions: { 'urn:x': null, 'urn:y': { '': [null] } } } }],
    ['an attachment', { attachments: [attachment] }],
    [
      'a pair of application and user vouching',
      { authority: { objectType: 'Group', member: [agent, { openid: 'urn:me' }] } },
    ],
    ['version 1.0.x', { version: '1.0.7' }],
    ['version 1.0', { version: '1.0' }],
  ])('%s', (_, more) => {
    expect(faultOf({ ...base, ...more })).toBeNull();
    if (!('version' in more)) expect(faultOf({ ...base, ...more }, '2.0.0')).toBeNull();
  });
});

describe('a statement is refused, with the place named,', () => {
  test.each<[string, object, string]>([
    ['without an actor', { actor: undefined }, 'actor: is missing'],
    ['without a verb', { verb: undefined }, 'verb: is missing'],
    ['with null anywhere but in extensions', { result: { success: null } }, 'result.success:'],
    ['with a property of another case', { Actor: agent }, 'Actor: is no property'],
    ['with a property that is none', { context: { place: 'x' } }, 'context.place: is no property'],
    ['with an id that is no UUID', { id: 'x' }, 'id:'],
    ['with an actor that nobody is', { actor: { name: 'x' } }, 'actor: needs exactly one'],
    ['with an actor that two are', { actor: { ...agent, openid: 'urn:x' } }, 'actor: needs exactly one'],
    ['with an address without mailto', { actor: { mbox: 'x@example.test' } }, 'actor.mbox:'],
    ['with half an account', { actor: { account: { name: 'x' } } }, 'actor.account.homePage: is missing'],
    ['with a group in a group', { actor: { objectType: 'Group', member: [group] } }, 'actor.member.0.objectType:'],
    ['with an anonymous group of nobody', { actor: { objectType: 'Group' } }, 'actor: an anonymous group'],
    ['with a verb that is no IRI', { verb: { id: 'experienced' } }, 'verb.id:'],
    [
      'with a language that is none',
      { verb: { id: 'urn:x', display: { english_us: 'x' } } },
      'verb.display.english_us:',
    ],
    ['with a type of object that is none', { object: { ...activity, objectType: 'activity' } }, 'object.objectType:'],
    ['with a sub-statement in a sub-statement', { object: { ...sub, object: sub } }, 'object.object.objectType:'],
    ['with an id in a sub-statement', { object: { ...sub, id: uuid } }, 'object.id: is no property'],
    [
      'with components but no interactionType',
      { object: { ...activity, definition: { choices: components } } },
      'object.definition: an interaction needs',
    ],
    [
      'with components of another interaction',
      interaction('likert', { choices: components }),
      'object.definition: choices is not',
    ],
    [
      'with the same component twice',
      interaction('choice', { choices: [{ id: 'a' }, { id: 'a' }] }),
      'object.definition.choices: has the same id',
    ],
    ['with an interaction that is none', interaction('guessing'), 'object.definition.interactionType:'],
    [
      'with a scaled score above 1',
      { result: { score: { scaled: 1.01 } } },
      'result.score.scaled: has to be at most 1',
    ],
    ['with a raw score beyond its maximum', { result: { score: { raw: 11, max: 10 } } }, 'result.score: raw'],
    ['with a minimum that is no less than the maximum', { result: { score: { min: 1, max: 1 } } }, 'result.score: min'],
    ['with a number as text', { result: { score: { raw: '1' } } }, 'result.score.raw:'],
    ['with an extension that is no IRI', { result: { extensions: { x: 1 } } }, 'result.extensions.x:'],
    [
      'with a revision for an agent',
      { object: { objectType: 'Agent', ...agent }, context: { revision: '1' } },
      'context.revision:',
    ],
    ['with a platform for a sub-statement', { object: sub, context: { platform: 'x' } }, 'context.platform:'],
    ['with an agent as its team', { context: { team: agent } }, 'context.team.objectType: is missing'],
    [
      'with a kind of context activity that is none',
      { context: { contextActivities: { child: activity } } },
      'context.contextActivities.child:',
    ],
    [
      'with voided and no reference',
      { verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
      'object: has to be a StatementRef',
    ],
    [
      'with an attachment without its length',
      { attachments: [{ ...attachment, length: undefined }] },
      'attachments.0.length: is missing',
    ],
    ['with a hash that is none', { attachments: [{ ...attachment, sha2: 'abc' }] }, 'attachments.0.sha2:'],
    [
      'with three vouching',
      { authority: { objectType: 'Group', member: [agent, agent, agent] } },
      'authority: as a group needs exactly two',
    ],
    ['with version 1.1', { version: '1.1.0' }, 'version: is not a version of 1.0'],
    ['with NUL in a text', { result: { response: 'a\0b' } }, 'must not hold the character NUL'],
  ])('%s', (_, more, fault) => {
    expect(faultOf({ ...base, ...more })).toContain(fault);
  });

  test('with extensions nested past all reason', () => {
    const deep: unknown = JSON.parse('['.repeat(100) + ']'.repeat(100));
    expect(faultOf({ ...base, result: { extensions: { 'urn:x': deep } } })).toContain('nested too deeply');
  });
});

describe('2.0 differs (9274.1.1 4.2.2.5)', () => {
  const contextAgents = [{ objectType: 'contextAgent', agent, relevantTypes: ['urn:tutor'] }];
  const contextGroups = [{ objectType: 'contextGroup', group }];

  test('with agents and groups of the context, which 1.0.3 does not know', () => {
    expect(faultOf({ ...base, context: { contextAgents, contextGroups } }, '2.0.0')).toBeNull();
    expect(faultOf({ ...base, context: { contextAgents } })).toContain('context.contextAgents: is no property');
  });

  test.each<[string, object, string]>([
    ['another type', { contextAgents: [{ objectType: 'Agent', agent }] }, 'contextAgents.0.objectType:'],
    ['nobody in it', { contextAgents: [{ objectType: 'contextAgent' }] }, 'contextAgents.0.agent: is missing'],
    [
      'no relevant type in the list',
      { contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes: [] }] },
      'relevantTypes: must not be empty',
    ],
    [
      'a relevant type that is no IRI',
      { contextGroups: [{ objectType: 'contextGroup', group, relevantTypes: ['x'] }] },
      'relevantTypes.0:',
    ],
  ])('but not with %s', (_, context, fault) => {
    expect(faultOf({ ...base, context }, '2.0.0')).toContain(fault);
  });

  test('and takes statements that say they are of 1.0, not the other way round', () => {
    expect(faultOf({ ...base, version: '1.0.3' }, '2.0.0')).toBeNull();
    expect(faultOf({ ...base, version: '2.0.0' })).toContain('version:');
  });
});
