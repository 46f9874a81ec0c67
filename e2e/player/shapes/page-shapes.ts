import { plainPage, scoPage, scoScript } from './sco-page';
import { type PackageShape, shape } from './shape';

/** A sound of silence: PCM with 8,000 samples a second. */
function wav(seconds: number): Buffer {
  const header = Buffer.alloc(44);
  const size = seconds * 8000;
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + size, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(size, 40);
  return Buffer.concat([header, Buffer.alloc(size, 128)]);
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
/** Begins once these have loaded, and says how. */
const afterLoad = `addEventListener('load', function () { setTimeout(begin, 0); });`;

const storageScript = `
localStorage.setItem('slide', '3'); sessionStorage.slide = '4'; document.cookie = 'slide=5; path=/';
var kept = [localStorage.getItem('slide'), sessionStorage.slide, /slide=(\\d)/.exec(document.cookie)[1]].join();`;

const overrides = `<script>
Array.prototype.toJSON = function () { return 'broken'; };
Object.prototype.extend = function () { return this; };
String.prototype.trim = function () { return 'broken'; };
window.JSON = { stringify: function () { return 'broken'; }, parse: function () { return 'broken'; } };
window.postMessage = function () { throw new Error('no'); };
window.setTimeout = function () { return 0; };
window.name = 'API';
var $ = window.jQuery = function (ready) { if (typeof ready === 'function') ready(); return $; };
var require = function () {}, define = function () {}; define.amd = {};
</script>`;

const seeks = `addEventListener('load', function () {
  var sound = document.querySelector('video');
  sound.addEventListener('seeked', function () { window.at = Math.round(sound.currentTime); begin(); }, { once: true });
  if (sound.readyState > 0) sound.currentTime = 50;
  else sound.addEventListener('loadedmetadata', function () { sound.currentTime = 50; });
});`;

const xhtml = (script: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Start</title></head><body><h1>Start</h1><script type="text/javascript">
//<![CDATA[
${script}
//]]>
</script></body></html>`;

const modules = `<script type="module">import { word } from './lib/word.mjs'; const more = await import('./lib/more.mjs');
const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
const answered = new Promise((done) => { worker.onmessage = () => done('worker'); });
const json = await (await fetch('data/course.json')).json();
window.got = [word, more.word, json.word, await answered].join(); begin();</script>`;

const request = `var request = new XMLHttpRequest(); request.open('GET', 'data/course.xml', false); request.send();
var title = request.responseXML.documentElement.textContent;`;

const image = (name: string) => `<img src="${name}" alt="">`;
const widths = `widths: [].map.call(document.images, function (one) { return one.naturalWidth }).join()`;

/** What the pages of packages are made of, and what they use of a browser. */
export const pageShapes: readonly PackageShape[] = [
  shape('storage and cookies', { when: `${storageScript} begin();`, facts: 'kept: kept', always: { kept: '3,4,5' } }),
  shape('storage in a page that is written into an empty frame', {
    body: '<iframe id="empty"></iframe>',
    when: `var inner = document.getElementById('empty').contentWindow; inner.document.open();
inner.document.write('<script>try { localStorage.setItem("a", "1"); parent.kept = localStorage.a } catch (error) { parent.kept = error.name }<\\/script>');
inner.document.close(); begin();`,
    facts: 'kept: window.kept',
    always: { kept: '1' },
  }),
  shape('globals that are replaced', { head: overrides }),
  shape('a film in which one goes to another place', {
    body: '<video src="media/film.wav" width="300" height="60" controls></video>',
    files: { 'media/film.wav': wav(60) },
    when: seeks,
    facts: 'at: window.at',
    always: { at: 50 },
  }),
  shape('names in Greek, on disk and in pages', {
    at: 'Μαθήματα/Αρχή.html',
    body: image('Εικόνες/Σήμα.svg') + image(encodeURI('Εικόνες/Σήμα.svg')),
    files: { 'Μαθήματα/Εικόνες/Σήμα.svg': drawing },
    when: afterLoad,
    facts: widths,
    always: { widths: '40,40' },
  }),
  shape('pages that write names in another case, and with backslashes', {
    body: image('Images/LOGO.SVG') + image('images\\logo.svg') + image('./images/../images/logo.svg'),
    files: { 'images/logo.svg': drawing },
    when: afterLoad,
    facts: widths,
    always: { widths: '40,40,40' },
  }),
  shape('names with spaces, signs and brackets', {
    at: 'My course (1)/start & go [a] +1 %25.html',
    manifest: { href: 'My%20course%20(1)/start%20&amp;%20go%20%5Ba%5D%20+1%20%2525.html' },
  }),
  shape('a page in XHTML', {
    at: null,
    manifest: { href: 'index.xhtml' },
    files: { 'index.xhtml': xhtml(scoScript({})) },
  }),
  shape('a page in XHTML that is called .html', { at: null, files: { 'index.html': xhtml(scoScript({})) } }),
  shape('a page in UTF-16', {
    at: null,
    files: { 'index.html': Buffer.from(`\ufeff${scoPage({ heading: 'Αρχή' }).replace('utf-8', 'utf-16')}`, 'utf16le') },
    heading: 'Αρχή',
  }),
  shape('a page in windows-1253', {
    at: null,
    heading: 'Αρχή',
    files: {
      'index.html': Buffer.concat([
        Buffer.from(
          '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1253"></head><h1>',
        ),
        Buffer.from([0xc1, 0xf1, 0xf7, 0xde]),
        Buffer.from(`</h1><script>${scoScript({})}</script></html>`),
      ]),
    },
  }),
  shape('a page with a base of its own', {
    head: '<base href="lib/">',
    body: '<script src="word.js"></script>',
    files: { 'lib/word.js': `var word = 'from lib';` },
    facts: 'word: word',
    always: { word: 'from lib' },
  }),
  shape('modules, a worker and data', {
    body: modules,
    when: '',
    files: {
      'lib/word.mjs': `export const word = 'module';`,
      'lib/more.mjs': `export const word = 'more';`,
      'data/course.json': '{"word":"json"}',
    },
    facts: 'got: window.got',
    always: { got: 'module,more,json,worker' },
  }),
  shape('data that is waited for', {
    when: `${request} begin();`,
    files: { 'data/course.xml': '<?xml version="1.0"?><course>Recognise</course>' },
    facts: 'title: title',
    always: { title: 'Recognise' },
  }),
  shape('scripts by eval and new Function', {
    when: `eval('var made = 1'); made += new Function('return 1')(); begin();`,
    facts: 'made: made',
    always: { made: 2 },
  }),
  shape('a link from an inner frame to the page around it', {
    at: null,
    press: 'On',
    files: {
      'index.html': plainPage('Around', '<iframe src="menu.html"></iframe>'),
      'menu.html': plainPage('Menu', '<a href="sco.html" target="_parent">On</a>'),
      'sco.html': scoPage(),
    },
  }),
  shape('a form that is sent to a page of the package', {
    at: null,
    press: 'On',
    files: {
      'index.html': plainPage(
        'Form',
        '<form action="sco.html" method="get"><input name="a" value="b"><button>On</button></form>',
      ),
      'sco.html': scoPage(),
    },
  }),
  shape('a drawing as the whole part', {
    at: null,
    isSilent: true,
    heading: '',
    manifest: { resources: '<resource identifier="R1" type="webcontent" href="poster.svg"/>' },
    files: { 'poster.svg': drawing },
    becomes: 'completed',
  }),
];
