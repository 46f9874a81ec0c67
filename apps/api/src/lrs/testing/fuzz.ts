import { odd } from './odd-values';
import { buildMultipart, describeAttachment, attachmentPart, jsonPart } from './build-multipart';
import { buildActivity, buildAgent, buildStatement } from './build-statement';
import { search, type XapiSending } from './xapi-client';

export interface Wish extends XapiSending {
  method: string;
  path: string;
}

type Random = () => number;

const pick = <Value>(random: Random, values: readonly Value[]): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined && values.length === 0) throw new Error('nothing to pick from');
  return value as Value;
};

/** Something in the value becomes something else, goes, or gets company. */
function mutate(random: Random, value: unknown): unknown {
  if (random() < 0.15) return pick(random, odd);
  if (Array.isArray(value)) {
    const at = Math.floor(random() * value.length);
    if (random() < 0.2) return [...value, pick(random, odd)];
    return value.map((entry: unknown, place) => (place === at ? mutate(random, entry) : entry));
  }
  if (typeof value !== 'object' || value === null) return random() < 0.5 ? pick(random, odd) : value;
  const entries = Object.entries(value);
  const at = Math.floor(random() * entries.length);
  const chance = random();
  if (chance < 0.1) entries.splice(at, 1);
  else if (chance < 0.2) entries.push([String(pick(random, odd)), pick(random, odd)]);
  else if (entries[at]) entries[at] = [entries[at][0], mutate(random, entries[at][1])];
  return Object.fromEntries(entries);
}

const richStatement = () =>
  buildStatement({
    object: {
      ...buildActivity(),
      definition: { name: { en: 'x' }, interactionType: 'choice', choices: [{ id: 'a' }] },
    },
    result: {
      score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
      success: true,
      duration: 'PT1.5S',
      extensions: { 'urn:x': 1 },
    },
    context: {
      registration: '12345678-1234-4234-8234-123456789012',
      contextActivities: { parent: [buildActivity()] },
      team: { objectType: 'Group', member: [buildAgent()] },
      extensions: {},
    },
    timestamp: '2026-01-01T00:00:00Z',
    attachments: [describeAttachment('x', { fileUrl: 'https://example.test/x' })],
  });

/** Mostly one parameter is odd or gone: with more than one wrong, nothing behind the first check would be reached. */
function stringsOf(random: Random, parameters: Record<string, string>): Record<string, string> {
  const entries = Object.entries(parameters);
  const at = Math.floor(random() * entries.length);
  const chance = random();
  const entry = pick(random, odd);
  const [name = 'x', value = ''] = entries[at] ?? [];
  const spoilt = `${value}${pick(random, ['\0', '\ud800', '%', '"', ' ', '\u202e'])}`;
  const changed = random() < 0.3 ? spoilt : typeof entry === 'string' ? entry : JSON.stringify(entry);
  if (chance < 0.1) entries.splice(at, 1);
  else if (chance < 0.7) entries[at] = [name, changed];
  return Object.fromEntries(entries);
}

const queryParameters = () => ({
  agent: JSON.stringify(buildAgent()),
  verb: 'urn:x',
  activity: 'urn:x',
  registration: '12345678-1234-4234-8234-123456789012',
  related_agents: 'true',
  related_activities: 'true',
  since: '2020-01-01T00:00:00Z',
  until: '2030-01-01T00:00:00Z',
  limit: '2',
  format: 'canonical',
  attachments: 'false',
  ascending: 'true',
  cursor: '1767225600000-5',
});

function statementWish(random: Random): Wish {
  const body = mutate(random, random() < 0.5 ? richStatement() : [richStatement(), richStatement()]);
  if (random() < 0.8) return { method: 'POST', path: '/statements', body };
  return { method: 'PUT', path: `/statements${search(stringsOf(random, { statementId: richStatement().id }))}`, body };
}

function queryWish(random: Random): Wish {
  const some = Object.entries(queryParameters()).filter(() => random() < 0.3);
  const single: Record<string, string> = random() < 0.2 ? { statementId: '12345678-1234-4234-8234-123456789012' } : {};
  return {
    method: pick(random, ['GET', 'HEAD']),
    path: `/statements${search(stringsOf(random, { ...Object.fromEntries(some), ...single }))}`,
  };
}

const places: Record<string, string[]> = {
  '/activities/state': ['activityId', 'agent', 'stateId', 'registration'],
  '/activities/profile': ['activityId', 'profileId'],
  '/agents/profile': ['agent', 'profileId'],
  '/agents': ['agent'],
  '/activities': ['activityId'],
};

function documentWish(random: Random): Wish {
  const [path, names] = pick(random, Object.entries(places));
  const parameters: Record<string, string> = {
    activityId: buildActivity().id,
    agent: JSON.stringify(random() < 0.3 ? mutate(random, buildAgent()) : buildAgent()),
    stateId: 'x',
    profileId: 'x',
    registration: '12345678-1234-4234-8234-123456789012',
    since: '2020-01-01T00:00:00Z',
  };
  const asked = random() < 0.1 ? [...names, 'since'] : names;
  const some = Object.fromEntries(asked.map((name) => [name, parameters[name] ?? '']));
  const headers = Object.fromEntries(
    ['if-match', 'if-none-match']
      .filter(() => random() < 0.3)
      .map((name) => [name, pick(random, ['*', '"x"', ',,', 'W/"'])]),
  );
  return {
    method: pick(random, ['GET', 'PUT', 'PUT', 'POST', 'POST', 'DELETE', 'HEAD', 'PATCH']),
    path: `${path}${search(stringsOf(random, some))}`,
    body: random() < 0.5 ? { some: pick(random, odd) } : pick(random, odd),
    headers,
  };
}

/** Bytes that were a good body and lost, gained or changed some. */
function brokenWish(random: Random): Wish {
  const good = buildMultipart([jsonPart(richStatement()), attachmentPart('x')]);
  const bytes = Buffer.from(good.raw);
  for (let count = 0; count < 1 + random() * 6; count += 1)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  const raw = random() < 0.5 ? bytes : bytes.subarray(0, Math.floor(random() * bytes.length));
  const type = pick(random, [
    good.headers['content-type'],
    'application/json',
    'multipart/mixed',
    'multipart/mixed; boundary=',
    'text/plain',
    'x',
    'application/x-www-form-urlencoded',
  ]);
  return {
    method: pick(random, ['POST', 'PUT']),
    path: pick(random, [
      '/statements',
      '/statements?method=PUT',
      '/statements?method=GET',
      '/statements?statementId=x',
    ]),
    raw,
    headers: { 'content-type': type },
  };
}

function oddAddress(random: Random): Wish {
  const path = pick(random, [
    '',
    '/',
    '//',
    '/statements/',
    '/statements/more',
    '/..%2f',
    '/%00',
    '/%',
    '/about?x=%',
    '/statements?limit=%FF',
    '/statements?agent[]=1',
    '/statements?limit=1&limit=2',
    '/activities/state/',
    '/__proto__',
    `/${'x'.repeat(2000)}`,
  ]);
  const headers: Record<string, string> =
    random() < 0.4 ? { 'x-experience-api-version': pick(random, ['', '1.0', '2.0.0', '9', '1.0.3, 2.0.0', 'ä']) } : {};
  return { method: pick(random, ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']), path, headers };
}

const kinds = [statementWish, statementWish, queryWish, documentWish, documentWish, brokenWish, oddAddress];

/** A request that is nearly right, or not at all. */
export const oddWish = (random: Random): Wish => pick(random, kinds)(random);
