import { adlWrapper12, completionWrapper12, rusticiWrapper12, rusticiWrapper2004 } from './api-wrappers';
import { plainPage, scoPage, scoScript, type Sco, speak } from './sco-page';
import { type PackageShape, shape } from './shape';

const page = (sco: Sco = {}) => scoPage(sco);
const frame = (src: string) => `<iframe src="${src}" width="300" height="200"></iframe>`;

/** Frames within frames, the page in the innermost. */
function nested(depth: number): Record<string, string> {
  const names = ['index.html', ...Array.from({ length: depth - 1 }, (_, at) => `frame${at}.html`), 'sco.html'];
  const around = names.slice(0, -1).map((name, at) => [name, plainPage('Around', frame(names[at + 1] ?? ''))]);
  return { ...(Object.fromEntries(around) as Record<string, string>), 'sco.html': page() };
}

const fromOpener = `
var at = window.opener, tries = 0;
while (at && !at[words.api] && at.parent && at.parent !== at && tries++ < 7) at = at.parent;
var api = at && at[words.api];${speak}`;

const looksAtTopFirst = `
var api = null;
try { api = window.top[words.api] || null; } catch (refused) { api = null; }
var at = window;
while (!api && at) { api = at[words.api] || null; if (at === at.parent) break; at = at.parent; }${speak}`;

const asksForParent = `var api = parent[words.api];${speak}`;

/** The page around holds the way to the platform, and the page within calls that: as frames of drivers do. */
const driver = `<script>${scoScript({ when: '' })}
function beginFromWithin(inner) { begin(); inner.facts = window.facts; }</script>`;
const driven = '<!DOCTYPE html><title>Content</title><h1>Start</h1><script>parent.beginFromWithin(window)</script>';

const writesIntoFrame = `<iframe id="empty" width="300" height="200"></iframe><script>
var inner = document.getElementById('empty').contentWindow.document;
inner.open();
inner.write(${JSON.stringify(page()).replaceAll('</script>', '<\\/script>')});
inner.close();
</script>`;

const menuBeside = `<html><frameset cols="200,*"><frame src="menu.html"><frame src="empty.html" name="main"></frameset></html>`;
const menuOf = (inner: string) => plainPage('Menu', inner);

const opensWindow = (how: string) => plainPage('Welcome', `<button onclick="${how}">Begin</button>`);

/** The ways in which packages find the platform, and from where they look. */
export const findingShapes: readonly PackageShape[] = [
  shape('the wrapper of ADL', { connect: adlWrapper12, facts: 'faults: faults', always: { faults: 0 } }),
  shape('the wrapper of Rustici for SCORM 1.2', {
    connect: rusticiWrapper12,
    facts: 'faults: faults',
    always: { faults: 0 },
  }),
  shape('the wrapper of Rustici for SCORM 2004', {
    standard: 'scorm2004',
    connect: rusticiWrapper2004,
    facts: 'faults: faults',
    always: { faults: 0 },
  }),
  shape('the wrapper of hand-made packages', { connect: completionWrapper12 }),
  shape('a look at the top window first', { connect: looksAtTopFirst }),
  shape('a look at the parent alone', { connect: asksForParent }),
  shape('a look at both standards, the newer first', {
    connect: `
var at = window;
while (!at.API_1484_11 && !at.API && at.parent !== at) at = at.parent;
var api = at.API_1484_11 ? null : at.API;${speak}`,
  }),
  shape('an iframe in an iframe', { at: null, files: nested(2) }),
  shape('frames six deep', { at: null, files: nested(6) }),
  shape('a frameset, its page within', {
    at: null,
    files: {
      'index.html': `<html><head><title>Course</title></head><frameset rows="30,*"><frame src="head.html"><frame src="sco.html" name="main"></frameset></html>`,
      'head.html': plainPage('Menu'),
      'sco.html': page(),
    },
  }),
  shape('a frameset without a head', {
    at: null,
    files: { 'index.html': '<frameset cols="100%"><frame src="sco.html"></frameset>', 'sco.html': page() },
  }),
  shape('a frameset with a menu beside the content', {
    at: null,
    press: 'On',
    files: {
      'index.html': menuBeside,
      'menu.html': menuOf('<a href="sco.html" target="main">On</a>'),
      'sco.html': page(),
    },
  }),
  shape('a menu with a base target', {
    at: null,
    press: 'On',
    files: {
      'index.html': menuBeside,
      'menu.html': '<html><head><base target="main"></head><body><a href="sco.html#top">On</a></body></html>',
      'sco.html': page(),
    },
  }),
  shape('a menu that opens a frame by its name', {
    at: null,
    press: 'On',
    files: {
      'index.html': menuBeside,
      'menu.html': menuOf(`<button onclick="window.open('sco.html', 'main')">On</button>`),
      'sco.html': page(),
    },
  }),
  shape('a form beside the content', {
    at: null,
    press: 'On',
    files: {
      'index.html': menuBeside,
      'menu.html': menuOf('<form action="sco.html" target="main"><input name="a" value="b"><button>On</button></form>'),
      'sco.html': page(),
    },
  }),
  shape('a link that wants the whole window', {
    at: null,
    press: 'On',
    files: { 'index.html': menuOf('<a href="sco.html" target="_top">On</a>'), 'sco.html': page() },
  }),
  shape('a frame that drives, and the content in another', {
    at: null,
    files: {
      'index.html': `<!DOCTYPE html><title>Driver</title>${driver}${frame('content/page.html')}`,
      'content/page.html': driven,
    },
  }),
  shape('a window of its own, with the platform at its opener', {
    at: null,
    press: 'Begin',
    files: {
      'index.html': opensWindow(`window.open('sco.html', 'course', 'width=700,height=500')`),
      'sco.html': page({ connect: fromOpener }),
    },
  }),
  shape('a window of its own that opens from a frame within', {
    at: null,
    press: 'Begin',
    files: {
      'index.html': plainPage('Around', frame('launch.html')),
      'launch.html': opensWindow(`parent.window.open('sco.html', 'course', 'width=700,height=500')`),
      'sco.html': page({ connect: fromOpener }),
    },
  }),
  shape('a page that is written into an empty frame', {
    at: null,
    files: { 'index.html': plainPage('Around', writesIntoFrame) },
  }),
  shape('a page that writes itself with document.write', {
    at: null,
    files: {
      'index.html': `<html><head><script>document.write('<title>Written</title>')</script></head><body>
<script>document.write('<h1>Start</h1>'); document.write('<scr' + 'ipt src="sco.js"></scr' + 'ipt>');</script></body></html>`,
      'sco.js': scoScript({}),
    },
  }),
  shape('a page in srcdoc', {
    at: null,
    files: {
      'index.html': plainPage(
        'Around',
        `<iframe id="inner" width="300" height="200"></iframe><script>document.getElementById('inner').srcdoc = ${JSON.stringify(
          page(),
        ).replaceAll('</script>', '<\\/script>')}</script>`,
      ),
    },
  }),
  shape('a first page that leads on to the one that reports', {
    at: null,
    files: {
      'index.html': '<html><head><meta http-equiv="refresh" content="0; url=start/sco.html?from=index"></head></html>',
      'start/sco.html': page(),
    },
  }),
  shape('a first page that leads on by script', {
    at: null,
    files: {
      'index.html': `<script>location.replace('start/sco.html' + location.search + location.hash)</script>`,
      'start/sco.html': page(),
    },
  }),
];
