import { plainPage, scoPage, scoScript } from './sco-page';
import { type PackageShape, shape } from './shape';

const ends = `call('set', words.exit, 'suspend'); call('end', '');`;

/** Pages of one SCO that each begin and end a session, as pages do that are made one by one. */
const turning = (heading: string, next: string) => scoPage({ heading, body: next, facts: `page: '${heading}'` });

/** When packages begin and end their session, and how often. */
export const lifeShapes: readonly PackageShape[] = [
  shape('it begins two seconds after it has loaded', {
    when: `addEventListener('load', function () { setTimeout(begin, 2000); });`,
  }),
  shape('it begins when a button is pressed', {
    when: 'window.beginNow = begin;',
    body: '<button onclick="beginNow()">Begin</button>',
    press: 'Begin',
  }),
  shape('it begins in its first line', {
    at: null,
    files: {
      'index.html': `<html><head><script>${scoScript({})}</script></head><body onload="document.title = 'On'"><h1>Start</h1></body></html>`,
    },
  }),
  shape('it begins twice', { facts: `again: String(call('start', ''))`, always: { again: 'false' } }),
  shape('it calls without arguments', {
    connect: `
var at = window;
while (!at.API && at.parent !== at) at = at.parent;
var api = at.API, found = Boolean(api);
function call(word, a, b) {
  if (word === 'start') return api.LMSInitialize();
  if (word === 'end') return api.LMSFinish();
  if (word === 'commit') return api.LMSCommit();
  return b === undefined ? api.LMSGetValue(a) : api.LMSSetValue(a, b);
}`,
  }),
  shape('it ends with unload', {
    leave: '',
    head: '<script>window.onunload = function () { finish() }; function finish() { ' + ends + ' }</script>',
  }),
  shape('it ends with beforeunload and unload', {
    leave: '',
    body: `<script>var ended = false; function finish() { if (!ended) { ended = true; ${ends} } }
window.onbeforeunload = finish; window.onunload = finish;</script>`,
  }),
  shape('it ends from its body tag', {
    at: null,
    files: {
      'index.html': `<html><body onload="begin()" onbeforeunload="finish()" onunload="finish()"><h1>Start</h1>
<script>${scoScript({ when: '', leave: '' })} var ended = false; function finish() { if (!ended) { ended = true; ${ends} } }</script></body></html>`,
    },
  }),
  shape('it never ends', { leave: '' }),
  shape('it never stores until its end', {
    leave: ends,
    when: `var before = call; call = function (word, a, b) { return word === 'commit' ? 'true' : before(word, a, b); }; begin();`,
  }),
  shape('it stores a hundred values at its end', {
    by: 'close',
    leave: `for (var i = 0; i < 100; i++) { call('set', 'cmi.objectives.' + i + '.id', 'o' + i); call('set', 'cmi.objectives.' + i + '.status', 'completed'); } ${ends}`,
    reads: ['cmi.objectives._count'],
    first: { 'cmi.objectives._count': '0' },
    again: { 'cmi.objectives._count': '100' },
  }),
  shape('it ends at once and stays open', {
    when: `begin(); ${ends}`,
    leave: '',
    status: 'completed',
    becomes: 'completed',
  }),
  shape('each of its pages begins and ends a session', {
    at: null,
    press: 'On',
    files: {
      'index.html': turning('First', `<button onclick="location.href = 'second.html'">On</button>`).replace(
        'window.facts = known',
        'window.known = known',
      ),
      'second.html': turning('Start', ''),
    },
    first: { place: 'page 2', entry: 'resume' },
  }),
  shape('its pages turn in a frame while the one around it keeps the session', {
    at: null,
    press: 'On',
    files: {
      'index.html': scoPage({
        heading: 'Around',
        body: '<iframe src="one.html" width="300" height="200"></iframe>',
      }).replace('window.facts = known', 'window.known = known'),
      'one.html': plainPage('One', `<a href="two.html">On</a>`),
      'two.html': plainPage('Start', '<script>facts = parent.known</script>'),
    },
  }),
  shape('SCORM 2004 that never ends', { standard: 'scorm2004', leave: '' }),
  shape('SCORM 2004 that ends with unload', {
    standard: 'scorm2004',
    leave: '',
    head: '<script>window.onunload = function () { ' + ends + ' };</script>',
  }),
];
