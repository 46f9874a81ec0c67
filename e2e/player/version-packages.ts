import { writeFile } from 'node:fs/promises';
import { buildArchive } from '../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../libs/formats/src/testing/build-manifest';

/** A SCO that says which version it is, keeps a page as its bookmark, and can be finished. */
const scoPage = (name: string) => `<!doctype html><html><head><meta charset="utf-8"><title>SCO</title><script>
let at = window;
while (!at.API && at.parent !== at) at = at.parent;
const api = at.API;
api.LMSInitialize('');
let page = Number(api.LMSGetValue('cmi.core.lesson_location') || 1);
function show() { document.getElementById('page').textContent = String(page); }
function turn() {
  page += 1;
  api.LMSSetValue('cmi.core.lesson_location', String(page));
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  show();
}
function finish() { api.LMSSetValue('cmi.core.lesson_status', 'completed'); }
addEventListener('pagehide', () => { api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSFinish(''); });
</script></head><body onload="show()"><h1>${name}</h1><p>Page <span id="page"></span></p>
<button onclick="turn()">Next page</button><button onclick="finish()">Finish</button></body></html>`;

/** Writes a package with one part of this name to a file; parts of the same identifier are the same part. */
export async function writePackage(file: string, name: string, identifier = 'I1'): Promise<string> {
  const organizations = `<organization identifier="O"><title>${name}</title>
    <item identifier="${identifier}" identifierref="R1"><title>${name}</title></item></organization>`;
  const resources = `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html"/>`;
  const manifest = buildManifest({ title: name, organizations, resources });
  await writeFile(
    file,
    buildArchive([
      { name: 'imsmanifest.xml', content: manifest },
      { name: 'index.html', content: scoPage(name) },
    ]),
  );
  return file;
}
