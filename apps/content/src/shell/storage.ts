/*
 * The first script of the shell and of every page of a package, not a module: nothing here may leave a trace on the
 * device, and nothing that browsers refuse in a frame of another site may stop a package. Storage and cookies are kept
 * in memory and shared by all windows of the package; dialogs cannot loop; closing the window leaves the player; the look
 * chosen in the app stands on the root before anything is drawn.
 */
import { joinFrameset } from './framesets';
import { leadFrames, leadTo, namedWindow } from './lead-frames';

(() => {
  const longestCookie = 4096;
  const dialogWindow = 10_000;
  const mostDialogs = 5;

  function find(from: Window): SharedByPackage | undefined {
    try {
      for (let at = from; ; at = at.parent) {
        if (at.packageShared) return at.packageShared;
        if (at === at.parent) return undefined;
      }
    } catch {
      // The app's window stands above: not ours to look into.
      return undefined;
    }
  }

  const opener = window.opener as Window | null;
  const shared: SharedByPackage = find(window) ??
    (opener && find(opener)) ?? {
      local: new Map(),
      session: new Map(),
      cookies: new Map(),
      dialogs: [],
      opensWindows: document.documentElement.dataset.opensWindows !== undefined,
    };
  window.packageShared = shared;
  if (shared.theme) document.documentElement.dataset.appTheme = shared.theme;

  function storageOf(values: Map<string, string>): Storage {
    const methods = {
      getItem: (key: string) => values.get(String(key)) ?? null,
      setItem: (key: string, value: string) => void values.set(String(key), String(value)),
      removeItem: (key: string) => void values.delete(String(key)),
      clear: () => values.clear(),
      key: (index: number) => [...values.keys()][index] ?? null,
      get length() {
        return values.size;
      },
    };
    return new Proxy(Object.create(methods) as Storage, {
      get: (target, name) =>
        name in target || typeof name === 'symbol' ? (Reflect.get(target, name) as unknown) : values.get(name),
      set: (_target, name, value) => typeof name === 'string' && Boolean(values.set(name, String(value))),
      deleteProperty: (_target, name) => typeof name === 'string' && (values.delete(name), true),
      has: (target, name) => name in target || (typeof name === 'string' && values.has(name)),
      ownKeys: () => [...values.keys()],
      getOwnPropertyDescriptor: (_target, name) => {
        const value = typeof name === 'string' ? values.get(name) : undefined;
        return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
      },
    });
  }

  function setCookie(given: string): void {
    const [pair = '', ...attributes] = given.split(';');
    const [name = '', ...rest] = pair.split('=');
    const age = attributes.map((part) => /^\s*max-age\s*=\s*(-?\d+)/i.exec(part)?.[1]).find(Boolean);
    const expires = attributes.map((part) => /^\s*expires\s*=(.*)/i.exec(part)?.[1]).find(Boolean);
    const over = age === undefined ? expires !== undefined && Date.parse(expires) < Date.now() : Number(age) <= 0;
    if (over) shared.cookies.delete(name.trim());
    else if (given.length <= longestCookie) shared.cookies.set(name.trim(), rest.join('=').trim());
  }

  const local = storageOf(shared.local);
  const session = storageOf(shared.session);
  Object.defineProperty(window, 'localStorage', { configurable: true, get: () => local });
  Object.defineProperty(window, 'sessionStorage', { configurable: true, get: () => session });
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => [...shared.cookies].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('; '),
    set: (given: unknown) => setCookie(String(given)),
  });

  /** A package that shows dialog after dialog is answered from then on as if each were dismissed. */
  function mayAsk(): boolean {
    if (shared.dialogsOver) return false;
    const since = Date.now() - dialogWindow;
    shared.dialogs = shared.dialogs.filter((at) => at > since);
    if (shared.dialogs.length >= mostDialogs) {
      shared.dialogsOver = true;
      shared.sign?.('dialogs');
      return false;
    }
    shared.dialogs.push(Date.now());
    return true;
  }
  const { alert, confirm, prompt } = window;
  window.alert = (...given) => (mayAsk() ? alert.apply(window, given) : undefined);
  window.confirm = (...given) => (mayAsk() ? confirm.apply(window, given) : false);
  window.prompt = (...given) => (mayAsk() ? prompt.apply(window, given) : null);

  // A window that does not open is told, so that nobody waits for it.
  const { open } = window;
  window.open = (...given) => {
    const [address, target] = given;
    if (address !== undefined && target !== undefined && leadTo(target, String(address))) return namedWindow(target);
    const opened = open.apply(window, given);
    if (opened === null) shared.sign?.('window');
    return opened;
  };
  const here = ['', '_self', '_parent', '_top', '_unfencedtop'];
  addEventListener('click', (event) => {
    if (shared.opensWindows || !(event.target instanceof Element)) return;
    const target = event.target.closest('a[href][target], area[href][target]')?.getAttribute('target') ?? '';
    if (!here.includes(target.toLowerCase()) && !namedWindow(target)) shared.sign?.('window');
  });
  leadFrames();

  addEventListener('error', (event) => event instanceof ErrorEvent && shared.sign?.('error'));
  addEventListener('unhandledrejection', () => shared.sign?.('error'));

  // Leaving is always allowed: "Do you really want to leave?" would stand in the way of saving.
  Object.defineProperty(BeforeUnloadEvent.prototype, 'returnValue', { get: () => '', set: () => undefined });
  BeforeUnloadEvent.prototype.preventDefault = () => undefined;
  let beforeUnload: ((event: BeforeUnloadEvent) => unknown) | null = null;
  addEventListener('beforeunload', (event) => void beforeUnload?.call(window, event));
  Object.defineProperty(window, 'onbeforeunload', {
    configurable: true,
    get: () => beforeUnload,
    set: (given: unknown) => {
      beforeUnload = typeof given === 'function' ? (given as typeof beforeUnload) : null;
    },
  });

  // A way out that no policy of today's browsers closes. A page that looks for it in a fresh empty frame still finds it:
  // what it can tell there is what a package knows, and that is a pseudonym.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection'])
    Object.defineProperty(window, name, { configurable: false, value: undefined });

  // The shell's own window, too, where it is one: "top.close()" is how packages end that expect to have it.
  const isShell = document.documentElement.dataset.appOrigin !== undefined;
  if (isShell) shared.closeWindow = window.close.bind(window);
  if (window.parent !== window || isShell) window.close = () => shared.leave?.();
  joinFrameset();
})();
