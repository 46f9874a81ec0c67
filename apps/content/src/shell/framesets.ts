/*
 * Old packages are framesets: a row of buttons in one frame turns the pages of the frame beside it. A sandbox lets a frame
 * navigate itself and what is in it, never its neighbour (HTML, "allowed by sandboxing to navigate"). So in frames of a
 * frameset `parent` hands out the neighbours in a form whose `location` asks the neighbour to go by itself, and links
 * and forms that name a neighbour as their target do the same.
 */
type Go = (address: string, replaces: boolean) => void;

/** Every page of the package can be asked by its neighbours to go somewhere; it resolves nothing itself. */
const goOf = (win: Window): Go | undefined => {
  try {
    return win.packageGo;
  } catch {
    return undefined;
  }
};

const isFrameset = (win: Window): boolean => {
  try {
    return win.document.querySelector('frameset') !== null;
  } catch {
    return false;
  }
};

/** Methods of the browser want to be called on the real thing; functions of the package do not care. */
function valueOf(real: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(real, name, real);
  const isMethod = typeof value === 'function' && typeof name === 'string' && /^[a-z]/.test(name);
  if (!isMethod || !/\[native code\]/.test(Function.prototype.toString.call(value))) return value;
  return (value as (...given: unknown[]) => unknown).bind(real);
}

const absolute = (address: unknown) => new URL(String(address), document.baseURI).href;

function locationOf(win: Window, go: Go): Location {
  const real = win.location;
  // Around nothing: the methods of the real one are fixed, and may not be answered for with others.
  return new Proxy(Object.create(null) as Location, {
    get(_, name) {
      if (name === 'assign') return (address: unknown) => go(absolute(address), false);
      if (name === 'replace') return (address: unknown) => go(absolute(address), true);
      return valueOf(real, name);
    },
    set(_, name, value) {
      if (name === 'href') go(absolute(value), false);
      else if (name === 'hash' || name === 'search') {
        const next = new URL(real.href);
        next[name] = String(value);
        go(next.href, false);
      }
      return true;
    },
  });
}

const known = new WeakMap<Window, Window>();

/** A neighbour whose `location` can be set from here. */
function neighbour(win: Window): Window {
  const before = known.get(win);
  if (before) return before;
  const shown = new Proxy(win, {
    get(real, name) {
      const go = goOf(real);
      return name === 'location' && go ? locationOf(real, go) : valueOf(real, name);
    },
    set(real, name, value) {
      const go = goOf(real);
      if (name === 'location' && go) go(absolute(value), false);
      else Reflect.set(real, name, value, real);
      return true;
    },
  });
  known.set(win, shown);
  return shown;
}

const framesIn = (win: Window) => Array.from({ length: win.length }, (_, index) => win[index]);

function lookUp(real: Window, name: string | symbol): unknown {
  const value = valueOf(real, name);
  const frame = framesIn(real).find((one) => one === value);
  return frame && frame !== window ? neighbour(frame) : value;
}

/** The frameset around this frame, with its frames as neighbours. */
function framesetAround(real: Window): Window {
  const shown: Window = new Proxy(real, {
    get: (target, name) => (name === 'frames' || name === 'window' || name === 'self' ? shown : lookUp(target, name)),
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  return shown;
}

/** Makes this window one that its neighbours can ask, and lets it ask them. */
export function joinFrameset(): void {
  window.packageGo = (address, replaces) => (replaces ? location.replace(address) : location.assign(address));
  const around = window.parent;
  if (around === window || !isFrameset(around)) return;
  const shown = framesetAround(around);
  Object.defineProperty(window, 'parent', { configurable: true, get: () => shown, set: () => undefined });
}
