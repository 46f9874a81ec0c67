/*
 * The sandbox lets a page lead only itself and what stands within it to another address. Frames of a package lead each
 * other: a menu beside its content, a page its frameset. The window in which all of them stand may lead every one of
 * them, and does so for them. What a script does to another window's location stays out of reach, but for the frames of
 * a frameset (`framesets.ts`).
 */
type Lead = (at: Window, to: string) => void;

const isShell = (at: Window) => at.document.documentElement.dataset.appOrigin !== undefined;

/** The outermost window of the package: the one right below the shell, or one that the package has opened. */
function rootOf(from: Window): Window {
  let at = from;
  while (at.parent !== at && !isShell(at.parent)) at = at.parent;
  return at;
}

function isWithin(inner: Window, outer: Window): boolean {
  for (let at = inner; ; at = at.parent) {
    if (at === outer) return true;
    if (at === at.parent || isShell(at)) return false;
  }
}

function findNamed(at: Window, name: string): Window | null {
  if (at.name === name) return at;
  for (let index = 0; index < Math.min(at.length, 50); index += 1) {
    const child = at[index];
    const found = child && findIn(child, name);
    if (found) return found;
  }
  return null;
}

function findIn(at: Window, name: string): Window | null {
  try {
    return findNamed(at, name);
  } catch {
    // A frame inside the package that shows another site.
    return null;
  }
}

/** What is above a package is not its own: for it, the outermost of its windows is the top. */
const above = /^\s*_(?:top|unfencedtop|parent)\s*$/i;

/** The window of the package that a target names, as browsers find it: from here down, then everywhere. */
export function namedWindow(target: string): Window | null {
  const root = rootOf(window);
  if (above.test(target)) return /parent/i.test(target) && window !== root ? window.parent : root;
  if (target === '' || target.startsWith('_')) return null;
  return findIn(window, target) ?? findIn(root, target);
}

/** Leads another window of the package to one of its pages, where this one may not. False: that is left to the browser. */
export function leadTo(target: string, address: string): boolean {
  const at = namedWindow(target);
  if (!at || (isWithin(at, window) && !above.test(target))) return false;
  return leadWindow(at, address);
}

/** The same for a window that is at hand. */
export function leadWindow(at: Window, address: string): boolean {
  const ownFolder = /^\/l\/[^/]+\/f\//.exec(location.pathname)?.[0];
  const to = addressOf(address);
  if (!to || ownFolder === undefined) return false;
  if (to.origin !== location.origin || !to.pathname.startsWith(ownFolder)) return false;
  const { packageLead } = rootOf(window) as Window & { packageLead?: Lead };
  packageLead?.(at, to.href);
  return packageLead !== undefined;
}

function addressOf(address: string): URL | null {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

const targetOf = (element: Element) =>
  element.getAttribute('target') ?? document.querySelector('base[target]')?.getAttribute('target') ?? '';

function followLink(event: MouseEvent): void {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return;
  const link = event.target.closest('a[href], area[href]');
  if (link && leadTo(targetOf(link), link.getAttribute('href') ?? '')) event.preventDefault();
}

function sendForm(event: SubmitEvent): void {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
  const to = addressOf(form.getAttribute('action') ?? '');
  if (!to) return;
  const fields = [...new FormData(form, event.submitter)].filter((field): field is [string, string] => {
    return typeof field[1] === 'string';
  });
  to.search = new URLSearchParams(fields).toString();
  if (leadTo(targetOf(form), to.href)) event.preventDefault();
}

/** Lets links and forms of this page lead the other windows of the package. */
export function leadFrames(): void {
  const lead: Lead = (at, to) => {
    at.location.href = to;
  };
  Object.defineProperty(window, 'packageLead', { value: lead });
  addEventListener('click', followLink);
  addEventListener('submit', sendForm);
}
