import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildActivity, buildAgent, buildStatement } from '../testing/build-statement';
import { openClient, search, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let client: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await openClient(app);
});
afterAll(() => app.close());

const read = async (id: string, format: string, language = '') => {
  const headers: Record<string, string> = language === '' ? {} : { 'accept-language': language };
  return (await client.send('GET', `/statements${search({ statementId: id, format })}`, { headers })).json;
};

const name = { 'en-US': 'Recognising signs', el: 'Αναγνώριση ενδείξεων', fr: 'Reconnaître les signes' };
const buildCourse = () => ({
  ...buildActivity(),
  definition: { name, type: 'http://adlnet.gov/expapi/activities/course' },
});

test('ids holds what identifies actors, verbs and activities, and of anonymous groups their members', async () => {
  const [member, activity] = [buildAgent(), buildCourse()];
  const id = await client.store(
    buildStatement({
      actor: { objectType: 'Group', name: 'A team', member: [{ ...member, name: 'Somebody' }] },
      object: activity,
      context: { contextActivities: { parent: [buildCourse()] } },
    }),
  );
  const { actor, verb, object, context } = await read(id, 'ids');
  expect(actor).toEqual({ objectType: 'Group', member: [member] });
  expect(verb).toEqual({ id: 'http://adlnet.gov/expapi/verbs/experienced' });
  expect(object).toEqual({ id: activity.id });
  expect(context).toEqual({ contextActivities: { parent: [{ id: expect.any(String) }] } });
});

test('exact is what came, whatever language is asked for; an activity of the context that stood alone is in a list', async () => {
  const [object, parent] = [buildCourse(), buildCourse()];
  const id = await client.store(buildStatement({ object, context: { contextActivities: { parent } } }));
  expect(await read(id, 'exact', 'fr')).toMatchObject({ object, context: { contextActivities: { parent: [parent] } } });
});

describe('canonical (1.0.3 Communication 2.1.3)', () => {
  test.each([
    ['fr', { fr: name.fr }],
    ['en', { 'en-US': name['en-US'] }],
    ['fr-BE, el;q=0.8', { fr: name.fr }],
    ['de, el;q=0.5, fr;q=0.2', { el: name.el }],
    ['fr;q=0, el;q=0.1', { el: name.el }],
    ['*', { 'en-US': name['en-US'] }],
    ['nonsense;;;q=', { 'en-US': name['en-US'] }],
    ['', { 'en-US': name['en-US'] }],
  ])('has one language: for "%s" %j', async (language, expected) => {
    const id = await client.store(buildStatement({ object: buildCourse() }));
    expect((await read(id, 'canonical', language)).object).toMatchObject({ definition: { name: expected } });
  });

  test('has the definition that all statements together give', async () => {
    const activity = buildActivity();
    const id = await client.store(buildStatement({ object: activity }));
    const tell = (definition: object) => client.store(buildStatement({ object: { ...activity, definition } }));
    await tell({ name: { en: 'Old' }, extensions: { 'https://example.test/a': 1 } });
    await tell({
      name: { en: 'New', de: 'Neu' },
      type: 'https://example.test/type',
      extensions: { 'https://example.test/b': 2 },
    });
    const definition = {
      name: { en: 'New', de: 'Neu' },
      type: 'https://example.test/type',
      extensions: { 'https://example.test/a': 1, 'https://example.test/b': 2 },
    };
    expect((await read(id, 'canonical', 'de')).object).toEqual({
      ...activity,
      definition: { ...definition, name: { de: 'Neu' } },
    });
    const asked = await client.send('GET', `/activities${search({ activityId: activity.id })}`);
    expect(asked.json).toEqual({ ...activity, definition });
  });
});

describe('what is known about activities and agents (1.0.3 Communication 2.4, 2.5)', () => {
  test('an activity that nobody told about is its id', async () => {
    const { id } = buildActivity();
    expect((await client.send('GET', `/activities${search({ activityId: id })}`)).json).toEqual({
      objectType: 'Activity',
      id,
    });
    expect((await client.send('GET', '/activities')).status).toBe(400);
    expect((await client.send('GET', '/activities?activityId=none')).status).toBe(400);
  });

  test('an agent is a person with lists, and the name it last went by', async () => {
    const agent = { objectType: 'Agent', account: { homePage: 'https://example.test', name: randomUUID() } };
    const ask = () => client.send('GET', `/agents${search({ agent: JSON.stringify(agent) })}`);
    expect((await ask()).json).toEqual({ objectType: 'Person', account: [agent.account] });
    await client.store(buildStatement({ actor: { ...agent, name: 'Somebody' } }));
    expect((await ask()).json).toEqual({ objectType: 'Person', name: ['Somebody'], account: [agent.account] });
    expect((await client.send('GET', '/agents?agent=%7B%7D')).status).toBe(400);
  });
});
