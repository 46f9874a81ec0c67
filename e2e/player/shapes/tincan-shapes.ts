import { buildArchive } from '../../../libs/formats/src/testing/build-archive';

/** An xAPI package whose page speaks as one kind of tool does. */
export interface TincanShape {
  name: string;
  bytes: () => Buffer;
}

const verbs = 'http://adlnet.gov/expapi/verbs/';
/** As tools name activities: an address that belongs to nobody. */
export const courseId = 'http://6tool_course_id';

/** What every page does: it looks for its bookmark, sets one, and the next time it is through. */
const life = `
window.facts = null;
const note = (status, wanted) => { if (!wanted.includes(status)) window.refused = (window.refused || '') + status + ';'; };
function statement(verb, result) {
  return { id: crypto.randomUUID(), actor: JSON.parse(link.actor), verb: { id: '${verbs}' + verb, display: { en: verb } },
    object: { id: link.activity_id, objectType: 'Activity' }, context: { registration: link.registration }, ...(result && { result }) };
}
const place = () => ({ activityId: link.activity_id, agent: link.actor, registration: link.registration, stateId: 'resume' });
async function begin() {
  const found = await readState();
  if (found === '') {
    await say(statement('attempted'));
    await writeState('page 2');
  } else {
    await say(statement('completed', { completion: true }));
    await say(statement('passed', { success: true, score: { scaled: 0.9, raw: 90, min: 0, max: 100 } }));
  }
  window.facts = { place: found, refused: window.refused || '' };
  document.querySelector('h1').textContent = found === '' ? 'Begun' : 'Done';
}
`;

const readLink = `const link = Object.fromEntries(new URLSearchParams(location.search));`;

const byFetch = `
const ask = (method, path, parameters, body, type) => fetch(link.endpoint + path + (parameters ? '?' + new URLSearchParams(parameters) : ''), {
  method, keepalive: true, body, headers: { Authorization: link.auth, 'X-Experience-API-Version': '1.0.3', ...(body !== undefined && { 'Content-Type': type }) } });
const readState = async () => { const answer = await ask('GET', 'activities/state', place()); note(answer.status, [200, 404]); return answer.ok ? answer.text() : ''; };
const writeState = async (text) => note((await ask('PUT', 'activities/state', place(), text, 'text/plain')).status, [204]);
const say = async (one) => note((await ask('POST', 'statements', null, JSON.stringify([one]), 'application/json')).status, [200]);
`;

/** Calls that wait, an endpoint joined with a slash too many, and all of its own query repeated on each. */
const bySyncRequest = `
const usual = ['endpoint', 'auth', 'actor', 'registration', 'activity_id', 'activity_platform', 'Accept-Language'];
const echoes = Object.fromEntries(Object.entries(link).filter(([name]) => !usual.includes(name)));
function ask(method, path, parameters, body, type) {
  const request = new XMLHttpRequest();
  request.open(method, link.endpoint + '/' + path + '?' + new URLSearchParams({ ...parameters, ...echoes }), false);
  request.setRequestHeader('Authorization', link.auth);
  request.setRequestHeader('X-Experience-API-Version', '1.0.2');
  request.setRequestHeader('Content-Type', type || 'application/json');
  request.send(body);
  return request;
}
const readState = () => { const request = ask('GET', 'activities/state', place()); note(request.status, [200, 404]); return request.status === 200 ? JSON.parse(request.responseText).at : ''; };
const writeState = (at) => note(ask('PUT', 'activities/state', place(), JSON.stringify({ at })).status, [204]);
const say = (one) => note(ask('PUT', 'statements', { statementId: one.id }, JSON.stringify(one)).status, [204]);
`;

/** Everything in a form behind one method, headers too (1.0.3 Communication 1.3). */
const byForm = `
const ask = (method, path, fields, body) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open('POST', link.endpoint + path + '?method=' + method);
  request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  request.onloadend = () => resolve(request);
  request.send(new URLSearchParams({ ...fields, Authorization: link.auth, 'X-Experience-API-Version': '1.0.1',
    ...(body !== undefined && { 'Content-Type': 'application/json', content: body }) }).toString());
});
const readState = async () => { const request = await ask('GET', 'activities/state', place()); note(request.status, [200, 404]); return request.status === 200 ? JSON.parse(request.responseText) : ''; };
const writeState = async (text) => note((await ask('PUT', 'activities/state', place(), JSON.stringify(text))).status, [204]);
const say = async (one) => note((await ask('PUT', 'statements', { statementId: one.id }, JSON.stringify(one))).status, [204]);
`;

const pageOf = (
  script: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Start</title></head>
<body><h1>Start</h1><script>${script}</script></body></html>`;

const running = (speaks: string) =>
  pageOf(`${readLink}${speaks}${life}begin().catch((error) => { window.facts = { failed: String(error) }; });`);

/** The page that is launched holds a frame, which asks the one around it for its query. */
const framed = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frame</title></head>
<body><iframe title="Content" src="inner.html" style="width:100%;height:300px"></iframe></body></html>`;
const inFrame = pageOf(
  `const link = Object.fromEntries(new URLSearchParams(parent.location.search));${byFetch}${life}begin();`,
);

/** What it stores it stores as it goes, and no sooner. */
const lastWords = pageOf(`${readLink}${byFetch}${life}
const writeLater = writeState;
async function beginLate() {
  const found = await readState();
  if (found !== '') return begin();
  addEventListener('pagehide', () => { writeLater('page 2'); say(statement('suspended')); });
  window.facts = { place: '', refused: '' };
  document.querySelector('h1').textContent = 'Begun';
}
beginLate();`);

/** A frame with a sandbox of its own has no origin, and is told by the page around it. */
const withoutOrigin = pageOf(`${readLink}
addEventListener('message', (event) => { window.facts = event.data; document.querySelector('h1').textContent = event.data.place === '' ? 'Begun' : 'Done'; });
const inner = \`<h1></h1><script>const link = \${JSON.stringify(link)};${byFetch.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}${life.replaceAll('`', '\\`')}begin().then(() => parent.postMessage(window.facts, '*'));<\\/script>\`;
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-scripts');
frame.srcdoc = inner;
document.body.append(frame);`);

const activity = (id: string, title: string, launch?: string) =>
  `<activity id="${id}" type="http://adlnet.gov/expapi/activities/course"><name lang="en">${title}</name><description lang="en"></description>${launch ? `<launch lang="en">${launch}</launch>` : ''}</activity>`;

function packageOf(activities: string, files: Record<string, string>): Buffer {
  const structure = `<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>${activities}</activities></tincan>`;
  return buildArchive(
    Object.entries({ 'tincan.xml': structure, ...files }).map(([name, content]) => ({ name, content })),
  );
}

const shape = (name: string, files: Record<string, string>, launch = 'index.html'): TincanShape => ({
  name,
  bytes: () => packageOf(activity(courseId, 'A course', launch) + activity(`${courseId}/slide`, 'A slide'), files),
});

/** Packages that speak as the usual tools do. */
export const tincanShapes: readonly TincanShape[] = [
  shape('fetch with headers', { 'index.html': running(byFetch) }),
  shape(
    'calls that wait, with its own query repeated',
    { 'story.html': running(bySyncRequest) },
    'story.html?tincan=true&amp;aid=7#/lesson',
  ),
  shape('everything in a form', { 'index.html': running(byForm) }),
  shape('a frame that reads the query of the page around it', { 'index.html': framed, 'inner.html': inFrame }),
  shape('a frame without an origin', { 'index.html': withoutOrigin }),
  shape('last words as it goes', { 'index.html': lastWords }),
];

/** Two activities, each launched by itself. */
export const twoActivities = (): Buffer =>
  packageOf(activity(courseId, 'First', 'one.html') + activity(`${courseId}/2`, 'Second', 'two.html'), {
    'one.html': running(byFetch),
    'two.html': running(byForm),
  });
