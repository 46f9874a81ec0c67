import { standardWords, type TinyStandard } from '../tiny-packages';

/** Names of the data model, and what stands in them. */
export type Elements = Record<string, string>;

/** A page that looks for the platform, says once what it has to say, and shows each time what it finds. */
export interface Sco {
  standard?: TinyStandard;
  heading?: string;
  /** What it writes the first time, beside its bookmark. Written last: what it says of its status. */
  says?: Elements;
  status?: string | null;
  /** What it reads each time, beside what it wrote. */
  reads?: readonly string[];
  /** Script that defines `call(word, …)`, which answers '' and throws nothing, and `found`. */
  connect?: string;
  /** Script around `begin()`. */
  when?: string;
  /** Script that ends the session, when the page goes. */
  leave?: string;
  /** Facts of its own: properties of an object literal. */
  facts?: string;
  head?: string;
  body?: string;
}

/** The way in which most packages look for the platform: up from window to window, at most seven of them. */
const walk = `
var at = window, tries = 0;
while (!at[words.api] && at.parent && at.parent !== at && tries++ < 7) at = at.parent;
var api = at[words.api];`;

/** Speaks to what `api` holds, under the standard's own names. */
export const speak = `
var found = Boolean(api);
function call(word, a, b) {
  if (!api) return '';
  var name = words[word];
  return b === undefined ? api[name](a) : api[name](a, b);
}`;

export const walkUp = walk + speak;

const suspends = `call('set', words.exit, 'suspend'); call('end', '');`;

/** What can be read back of what a page wrote. SCORM 1.2 gives nothing of an interaction but their number. */
export function readable(says: Elements, standard: TinyStandard): Elements {
  const hidden = standard === 'scorm12' ? /^cmi\.interactions\.|\.(exit|session_time)$/ : /\.(exit|session_time)$/;
  return Object.fromEntries(Object.entries(says).filter(([name]) => !hidden.test(name)));
}

/** The life of a SCO: its facts are in \`window.facts\` once it has begun, and it says so on its page. */
function life({ says = {}, status, reads = [], facts = '', when = 'begin();', leave = suspends }: Sco): string {
  return `
var says = ${JSON.stringify(says)}, status = ${JSON.stringify(status ?? null)}, reads = ${JSON.stringify(reads)};
function begin() {
  var started = String(call('start', ''));
  var known = { found: found, started: started, entry: call('get', words.entry), place: call('get', words.place), refused: '' };
  if (known.place === '') {
    call('set', words.place, 'page 2');
    for (var name of Object.keys(says)) if (String(call('set', name, says[name])) !== 'true') known.refused += name + ' ';
    if (status) call('set', words.status, status);
    call('commit', '');
  }
  for (var i = 0; i < reads.length; i++) known[reads[i]] = String(call('get', reads[i]));
  var own = {${facts}};
  Object.assign(known, own);
  window.facts = known;
}
var over = false;
function leave() {
  if (over || !found) return;
  over = true;
  ${leave}
}
addEventListener('pagehide', leave);
${when}`;
}

/** The script of such a page, to be put into one. */
export function scoScript(sco: Sco): string {
  const standard = sco.standard ?? 'scorm12';
  const status = sco.status === undefined ? 'incomplete' : sco.status;
  return `var words = ${JSON.stringify(standardWords[standard])};${sco.connect ?? walkUp}${life({ ...sco, status })}`;
}

/** The whole page. */
export function scoPage(sco: Sco = {}): string {
  const { heading = 'Start', head = '', body = '' } = sco;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${heading}</title>${head}</head>
<body><h1>${heading}</h1>${body}<script>${scoScript(sco)}</script></body></html>`;
}

/** A page without any word to the platform. */
export const plainPage = (heading: string, body = '') =>
  `<!DOCTYPE html><html><head><title>${heading}</title></head><body><h1>${heading}</h1>${body}</body></html>`;
