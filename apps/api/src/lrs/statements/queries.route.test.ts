import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { buildActivity, buildAgent, buildStatement, referringTo, voidingOf } from '../testing/build-statement';
import { openClient, search, type XapiClient } from '../testing/xapi-client';

let app: TestApp;
let client: XapiClient;

beforeAll(async () => {
  app = await startTestApp();
  client = await openClient(app, { version: '2.0.0' });
});
afterAll(() => app.close());

const asParameter = (agent: object) => JSON.stringify(agent);

describe('the filters (1.0.3 Communication 2.1.3)', () => {
  test('agent finds actors, objects and members of groups, by any identifier', async () => {
    const agents = [
      buildAgent(),
      { account: { homePage: 'https://example.test', name: randomUUID() } },
      { openid: `https://example.test/${randomUUID()}` },
      { mbox_sha1sum: randomUUID().replaceAll('-', '').padEnd(40, '0') },
    ];
    for (const agent of agents) {
      const asActor = await client.store(buildStatement({ actor: agent }));
      const asObject = await client.store(buildStatement({ object: { objectType: 'Agent', ...agent } }));
      const asMember = await client.store(
        buildStatement({ actor: { objectType: 'Group', member: [agent, buildAgent()] } }),
      );
      await client.store(buildStatement({ context: { instructor: agent } }));
      expect(await client.ids({ agent: asParameter(agent) })).toEqual([asMember, asObject, asActor]);
    }
  });

  test('related_agents finds them in the context, the sub-statement and the authority too', async () => {
    const agent = buildAgent();
    const group = { objectType: 'Group', member: [agent] };
    const { id: _id, ...sub } = buildStatement({ actor: agent, objectType: 'SubStatement' });
    const places = [
      { context: { instructor: agent } },
      { context: { team: group } },
      { context: { contextAgents: [{ objectType: 'contextAgent', agent }] } },
      { context: { contextGroups: [{ objectType: 'contextGroup', group }] } },
      { object: sub },
    ];
    const ids = [];
    for (const place of places) ids.unshift(await client.store(buildStatement(place)));
    expect(await client.ids({ agent: asParameter(agent) })).toEqual([]);
    expect(await client.ids({ agent: asParameter(agent), related_agents: 'true' })).toEqual(ids);
    const authority = { account: { homePage: app.config.appOrigin, name: client.credentialId } };
    expect(await client.ids({ agent: asParameter(authority), related_agents: 'true', limit: '1' })).toEqual([ids[0]]);
  });

  test('activity finds objects, related_activities the context and the sub-statement too', async () => {
    const activity = buildActivity();
    const { id: _id, ...sub } = buildStatement({ object: activity, objectType: 'SubStatement' });
    const asObject = await client.store(buildStatement({ object: activity }));
    const related = [];
    for (const kind of ['parent', 'grouping', 'category', 'other'])
      related.unshift(await client.store(buildStatement({ context: { contextActivities: { [kind]: [activity] } } })));
    related.unshift(await client.store(buildStatement({ object: sub })));
    expect(await client.ids({ activity: activity.id })).toEqual([asObject]);
    expect(await client.ids({ activity: activity.id, related_activities: 'true' })).toEqual([...related, asObject]);
  });

  test('verb and registration find theirs, and several filters together what fits all of them', async () => {
    const verb = { id: `https://example.test/verbs/${randomUUID()}` };
    const registration = randomUUID();
    const agent = buildAgent();
    const withVerb = await client.store(buildStatement({ verb }));
    const withBoth = await client.store(buildStatement({ verb, context: { registration } }));
    const withAll = await client.store(buildStatement({ verb, actor: agent, context: { registration } }));
    expect(await client.ids({ verb: verb.id })).toEqual([withAll, withBoth, withVerb]);
    expect(await client.ids({ registration: registration.toUpperCase() })).toEqual([withAll, withBoth]);
    expect(await client.ids({ verb: verb.id, registration, agent: asParameter(agent) })).toEqual([withAll]);
  });

  test('since leaves out the moment itself, until does not', async () => {
    const activity = buildActivity();
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(await client.store(buildStatement({ object: activity })));
    const all = await client.find({ activity: activity.id, ascending: 'true' });
    const middle = all[1]?.stored ?? '';
    expect(await client.ids({ activity: activity.id, since: middle })).toEqual([ids[2]]);
    expect(await client.ids({ activity: activity.id, until: middle })).toEqual([ids[1], ids[0]]);
  });

  test.each<Record<string, string>>([
    { verb: 'no iri' },
    { activity: 'no iri' },
    { registration: 'no uuid' },
    { agent: 'no json' },
    { agent: '{"name":"Nobody"}' },
    { agent: '{"objectType":"Group","member":[]}' },
    { since: 'yesterday' },
    { until: '2026-02-30T00:00:00Z' },
    { limit: '-1' },
    { limit: 'all' },
    { ascending: 'yes' },
    { related_agents: '1' },
    { format: 'short' },
    { attachments: 'maybe' },
    { cursor: 'x' },
    { unknown: '1' },
    { statementId: 'no uuid' },
    { statementId: randomUUID(), voidedStatementId: randomUUID() },
    { statementId: randomUUID(), verb: 'https://example.test/verb' },
  ])('%j is refused', async (query) => {
    const { status, json } = await client.send('GET', `/statements${search(query)}`);
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ message: expect.any(String) });
  });
});

describe('pages', () => {
  test('lead through everything once, in either direction, while more is stored', async () => {
    const activity = buildActivity();
    const batch = Array.from({ length: 7 }, () => buildStatement({ object: activity }));
    await client.send('POST', '/statements', { body: batch });
    const ids = batch.map(({ id }) => id);
    for (const ascending of ['true', 'false']) {
      const seen: string[] = [];
      let next = `/xapi/statements${search({ activity: activity.id, limit: '3', ascending })}`;
      while (next !== '') {
        const { json } = await client.send('GET', next.replace('/xapi', ''));
        seen.push(...(json.statements as { id: string }[]).map(({ id }) => id));
        next = String(json.more);
        if (ascending === 'false') await client.store(buildStatement({ object: activity }));
      }
      expect(seen).toEqual(ascending === 'true' ? ids : [...ids].reverse());
    }
  });

  test('hold at most 200 statements', async () => {
    const activity = buildActivity();
    await client.send('POST', '/statements', {
      body: Array.from({ length: 205 }, () => buildStatement({ object: activity })),
    });
    expect(await client.ids({ activity: activity.id })).toHaveLength(200);
    expect(await client.ids({ activity: activity.id, limit: '5000' })).toHaveLength(200);
  });
});

describe('statements that refer to others', () => {
  test('are found by the facts of what they refer to, through chains, whichever came first', async () => {
    const agent = buildAgent();
    const [first, second, third] = [buildStatement({ actor: agent }), randomUUID(), randomUUID()];
    await client.store(referringTo(second, { id: third }));
    await client.store(referringTo(first.id, { id: second }));
    await client.store(first);
    expect(await client.ids({ agent: asParameter(agent) })).toEqual([first.id, second, third]);
  });

  test('have to fit a filter as a whole, by their own facts or by those of the other', async () => {
    const [agent, verb] = [buildAgent(), { id: `https://example.test/verbs/${randomUUID()}` }];
    const target = buildStatement({ actor: agent });
    await client.store(target);
    await client.store(referringTo(target.id, { verb }));
    expect(await client.ids({ agent: asParameter(agent), verb: verb.id })).toEqual([]);
  });

  test('may refer to each other in a circle', async () => {
    const [one, other, verb] = [randomUUID(), randomUUID(), { id: `https://example.test/verbs/${randomUUID()}` }];
    await client.store(referringTo(other, { id: one, verb }));
    await client.store(referringTo(one, { id: other, verb }));
    expect(await client.ids({ verb: verb.id })).toEqual([other, one]);
  });
});

describe('voiding (1.0.3 Data 2.3.2; 9274.1.1 4.2.5)', () => {
  test('hides the statement but not what voided it, and it can be asked for as voided', async () => {
    const target = buildStatement();
    await client.store(target);
    const voiding = await client.store(voidingOf(target.id));
    expect((await client.send('GET', `/statements${search({ statementId: target.id })}`)).status).toBe(404);
    const voided = await client.send('GET', `/statements${search({ voidedStatementId: target.id })}`);
    expect(voided.json.id).toBe(target.id);
    expect(await client.ids({ agent: asParameter(target.actor) })).toEqual([voiding]);
    expect((await client.send('GET', `/statements${search({ voidedStatementId: voiding })}`)).status).toBe(404);
  });

  test('works when the voided statement comes later', async () => {
    const target = buildStatement();
    await client.store(voidingOf(target.id));
    await client.store(target);
    expect((await client.send('GET', `/statements${search({ statementId: target.id })}`)).status).toBe(404);
  });

  test('is never undone: a voiding statement cannot be voided, also when it comes later', async () => {
    const target = buildStatement();
    await client.store(target);
    const voiding = await client.store(voidingOf(target.id));
    expect((await client.send('POST', '/statements', { body: voidingOf(voiding) })).status).toBe(400);
    const later = voidingOf(randomUUID());
    await client.store(voidingOf(later.id));
    await client.store(later);
    expect((await client.send('GET', `/statements${search({ statementId: later.id })}`)).status).toBe(200);
  });
});
