import { buildArchive } from '../../libs/formats/src/testing/build-archive';

const verbs = 'http://adlnet.gov/expapi/verbs/';
const of = 'https://w3id.org/xapi/cmi5/context';

/** What an AU does by itself when it is opened, and what its buttons say (cmi5 8.2, 9.3, 10, 11). */
const script = `
const query = new URLSearchParams(location.search);
const [endpoint, agent, registration, activityId] = ['endpoint', 'actor', 'registration', 'activityId'].map((name) => query.get(name));
let token, launchData;
const ask = (method, path, parameters, body) => fetch(endpoint + path + (parameters ? '?' + new URLSearchParams(parameters) : ''), {
  method, keepalive: true, body: body && JSON.stringify(body),
  headers: { authorization: 'Basic ' + token, 'x-experience-api-version': '1.0.3', ...(body && { 'content-type': 'application/json' }) },
});
function statement(verb, result) {
  const context = JSON.parse(JSON.stringify(launchData.contextTemplate));
  const decides = verb === 'completed' || verb === 'passed';
  context.registration = registration;
  context.contextActivities.category = [{ id: '${of}/categories/cmi5' }, ...(decides ? [{ id: '${of}/categories/moveon' }] : [])];
  if (verb === 'passed' && launchData.masteryScore !== undefined)
    context.extensions['${of}/extensions/masteryscore'] = launchData.masteryScore;
  return { id: crypto.randomUUID(), actor: JSON.parse(agent), verb: { id: '${verbs}' + verb }, object: { id: activityId }, context,
    timestamp: new Date().toISOString(), ...(result && { result }) };
}
async function say(verb, result) {
  const answer = await ask('POST', 'statements', null, statement(verb, result));
  document.body.dataset.said = (document.body.dataset.said ?? '') + verb + ' ' + answer.status + ';';
}
async function start() {
  const fetched = await (await fetch(query.get('fetch'), { method: 'POST' })).json();
  token = fetched['auth-token'];
  launchData = await (await ask('GET', 'activities/state', { agent, registration, activityId, stateId: 'LMS.LaunchData' })).json();
  await ask('GET', 'agents/profile', { agent, profileId: 'cmi5LearnerPreferences' });
  await say('initialized');
}
async function leave() {
  await say('terminated', { duration: 'PT30S' });
  location.href = launchData.returnURL;
}
async function finish() {
  await say('completed', { completion: true, duration: 'PT20S' });
  await say('passed', { success: true, duration: 'PT20S', score: { scaled: 0.9 } });
  await leave();
}
start().catch((error) => (document.body.dataset.said = String(error)));
`;

/** The page of an AU that speaks to the record store and has a button for each thing it can do. */
export const auPage = (
  name: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>
<body><h1>${name}</h1><button onclick="finish()">Finish ${name}</button><button onclick="leave()">Leave ${name}</button>
<script>${script}</script></body></html>`;

const texts = (title: string) =>
  `<title><langstring lang="en">${title}</langstring></title><description><langstring lang="en">${title}</langstring></description>`;

export interface AuRecipe {
  name: string;
  attributes?: string;
  /** Where it lies instead of in the package: a host of its own. */
  url?: string;
}

/** A course of cmi5 with one block around these AUs, made here. */
export function cmi5Package(aus: AuRecipe[]): Buffer {
  const units = aus.map(
    ({ name, url = `${name}.html`, attributes = 'moveOn="CompletedAndPassed" masteryScore="0.8"' }) =>
      `<au id="urn:course:au:${name}" ${attributes}>${texts(`Unit ${name}`)}<url>${url}</url></au>`,
  );
  const structure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:course">${texts('A course')}</course>
<block id="urn:course:block">${texts('A block')}${units.join('')}</block></courseStructure>`;
  return buildArchive([
    { name: 'cmi5.xml', content: structure },
    ...aus.flatMap(({ name, url }) => (url === undefined ? [{ name: `${name}.html`, content: auPage(name) }] : [])),
  ]);
}
