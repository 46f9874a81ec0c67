import { leadWindow } from './lead-frames';

/*
 * Old packages are framesets: a row of buttons in one frame turns the pages of the frame beside it, with
 * `parent.content.location = 'page2.htm'`. A sandbox lets a frame navigate itself and what is in it, never its neighbour
 * (HTML, "allowed by sandboxing to navigate"). So in frames of a frameset `parent` hands out the neighbours in a form
 * whose `location` is led by the window above all of them.
 */
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

/** What cannot be led is left to the browser, and to its own refusal. */
function send(win: Window, address: unknown): void {
  if (!leadWindow(win, String(address))) win.location.href = new URL(String(address), document.baseURI).href;
}

function locationOf(win: Window): Location {
  const real = win.location;
  // Around nothing: the methods of the real one are fixed, and may not be answered for with others.
  return new Proxy(Object.create(null) as Location, {
    get: (_, name) =>
      name === 'assign' || name === 'replace' ? (address: unknown) => send(win, address) : valueOf(real, name),
    set(_, name, value) {
      if (name === 'href') send(win, value);
      else if (name === 'hash' || name === 'search') {
        const next = new URL(real.href);
        next[name] = String(value);
        send(win, next.href);
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
    get: (real, name) => (name === 'location' ? locationOf(real) : valueOf(real, name)),
    set(real, name, value) {
      if (name === 'location') send(real, value);
      else Reflect.set(real, name, value, real);
      return true;
    },
  });
  known.set(win, shown);
  return shown;
}

function lookUp(real: Window, name: string | symbol): unknown {
  const value = valueOf(real, name);
  const frame = Array.from({ length: real.length }, (_, index) => real[index]).find((one) => one === value);
  return frame && frame !== window ? neighbour(frame) : value;
}

/** Lets the scripts of a frame turn the pages of its neighbours in a frameset. */
export function joinFrameset(): void {
  const around = window.parent;
  if (around === window || !isFrameset(around)) return;
  const shown: Window = new Proxy(around, {
    get: (real, name) => (name === 'frames' || name === 'window' || name === 'self' ? shown : lookUp(real, name)),
    set: (real, name, value) => Reflect.set(real, name, value, real),
  });
  Object.defineProperty(window, 'parent', { configurable: true, get: () => shown, set: () => undefined });
}
