import { buildArchive } from '../../libs/formats/src/testing/build-archive';
import { buildManifest, type ManifestRecipe } from '../../libs/formats/src/testing/build-manifest';

/** How the two standards call the same things. */
export const standardWords = {
  scorm12: {
    api: 'API',
    start: 'LMSInitialize',
    end: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    place: 'cmi.core.lesson_location',
    status: 'cmi.core.lesson_status',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
  },
  scorm2004: {
    api: 'API_1484_11',
    start: 'Initialize',
    end: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    place: 'cmi.location',
    status: 'cmi.completion_status',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
  },
} as const;

export type TinyStandard = keyof typeof standardWords;

/** A SCO of five pages that asks for its bookmark with its very first calls, as many packages do. */
function scoPage(standard: TinyStandard): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>SCO</title><script>
const words = ${JSON.stringify(standardWords[standard])};
let at = window, tries = 0;
while (!at[words.api] && at.parent !== at && tries++ < 7) at = at.parent;
const api = at[words.api];
const call = (name, ...given) => api[words[name]](...given);
const started = api ? call('start', '') : 'no API';
let page = Number(api ? call('get', words.place) || 1 : 1);
const facts = { started, entry: api && call('get', words.entry), suspended: api && call('get', 'cmi.suspend_data') };
function show() {
  document.getElementById('page').textContent = String(page);
  document.getElementById('facts').textContent = JSON.stringify(facts);
}
function go(to) {
  page = to;
  call('set', words.place, String(page));
  call('set', words.status, page === 5 ? 'completed' : 'incomplete');
  call('set', 'cmi.suspend_data', 'pages seen: ' + page);
  show();
}
addEventListener('pagehide', () => {
  if (!api) return;
  call('set', words.exit, 'suspend');
  call('end', '');
});
localStorage.setItem('visits', String(Number(localStorage.getItem('visits') ?? 0) + 1));
document.cookie = 'package=1';
</script></head><body onload="show()"><h1>Page <span id="page"></span></h1>
<button onclick="go(page + 1)">Next page</button><pre id="facts"></pre></body></html>`;
}

function zip(recipe: ManifestRecipe, files: Record<string, string>): Buffer {
  const manifest = { name: 'imsmanifest.xml', content: buildManifest(recipe) };
  return buildArchive([manifest, ...Object.entries(files).map(([name, content]) => ({ name, content }))]);
}

const versions: Record<TinyStandard, string> = { scorm12: '1.2', scorm2004: '2004 4th Edition' };

/** One SCO. */
export const bookmarkPackage = (standard: TinyStandard): Buffer =>
  zip({ version: versions[standard], title: 'Bookmark' }, { 'index.html': scoPage(standard) });

/** One SCO of SCORM 1.2 with these files; it begins with `index.html`. */
export const tinyPackage = (title: string, files: Record<string, string>): Buffer => zip({ title }, files);

/** Two SCOs and an asset in one package. Each may wait for others, by an AICC script. */
export const partsPackage = (waits: { second?: string; leaflet?: string } = {}): Buffer => {
  const after = (script?: string) =>
    script === undefined ? '' : `<adlcp:prerequisites type="aicc_script">${script}</adlcp:prerequisites>`;
  return zip(
    {
      title: 'Parts',
      organizations: `<organization identifier="O"><title>Parts</title>
        <item identifier="I1" identifierref="R1"><title>First part</title></item>
        <item identifier="I2" identifierref="R2"><title>Second part</title>${after(waits.second)}</item>
        <item identifier="I3" identifierref="R3"><title>Leaflet</title>${after(waits.leaflet)}</item></organization>`,
      resources: `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="one/index.html"/>
        <resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="two/index.html"/>
        <resource identifier="R3" type="webcontent" adlcp:scormtype="asset" href="leaflet.html"/>`,
    },
    {
      'one/index.html': scoPage('scorm12'),
      'two/index.html': scoPage('scorm12'),
      'leaflet.html': '<!doctype html><title>Leaflet</title><h1>Leaflet</h1>',
    },
  );
};

/** What a hostile or broken package does: dialogs in a loop, going up, asking to stay, closing the window. */
export const rudePackage = (): Buffer =>
  zip(
    { title: 'Rude' },
    {
      'index.html': `<!doctype html><title>Rude</title><h1>Rude</h1><script>
const report = { top: '', parent: '', cookie: document.cookie, popup: '', worker: '' };
try { top.location = 'about:blank'; report.top = 'moved'; } catch { report.top = 'refused'; }
try { report.parent = String(parent.parent.document.title); } catch { report.parent = 'refused'; }
// Not by its name: a package that opens windows openly is let.
report.popup = String(window['op' + 'en']('/'));
navigator.serviceWorker?.register('worker.js').then(() => (report.worker = 'registered'), () => (report.worker = 'refused'));
for (let i = 0; i < 50; i += 1) alert('again ' + i);
window.onbeforeunload = () => 'stay';
addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; });
window.report = report;
</script><button onclick="window.close()">Exit course</button>`,
      'worker.js': 'self.addEventListener("fetch", () => undefined);',
    },
  );

/** A start page that opens the real SCO in a window of its own, which looks for the API at its opener. */
export const popupPackage = (): Buffer =>
  zip(
    { title: 'Popup' },
    {
      'index.html': `<!doctype html><title>Start</title><h1>Start</h1>
<button onclick="window.report = String(Boolean(window.open('sco.html', 'course', 'width=500,height=400')))">Begin</button>`,
      'sco.html': `<!doctype html><title>In a window</title><h1>In a window</h1><script>
let at = opener;
while (at && !at.API && at.parent !== at) at = at.parent;
const api = at && at.API;
document.title = api ? 'API found' : 'no API';
let went = '';
try { opener.top.location = 'about:blank'; went = 'moved'; } catch { went = 'refused'; }
api.LMSInitialize('');
api.LMSSetValue('cmi.core.lesson_location', went);
api.LMSSetValue('cmi.core.lesson_status', 'completed');
api.LMSFinish('');
</script>`,
    },
  );
