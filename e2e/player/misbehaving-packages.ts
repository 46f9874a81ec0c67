import { tinyPackage } from './tiny-packages';

/** Begins a session and stores a place, as an honest package does. */
const honest = `
  parent.API.LMSInitialize('');
  parent.API.LMSSetValue('cmi.core.lesson_location', 'kept');
  parent.API.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  parent.API.LMSCommit('');`;

const page = (body: string, before = honest) =>
  `<!doctype html><title>Odd</title><h1>Odd</h1><script>${before}</script>${body}`;
const button = (action: string) => `<button onclick="${action}">Now</button>`;

/** Packages that do what packages should not, each by what it does. */
export const misbehaving = {
  /** A page that never looks for the platform. */
  silent: () => tinyPackage('Silent', { 'index.html': page('<p>Nothing here reports.</p>', '') }),
  /** Breaks before it has begun. */
  crashing: () => tinyPackage('Crashing', { 'index.html': page('', 'notThere.begin();') }),
  /** Leads to a page that the package does not have. */
  missing: () => tinyPackage('Missing', { 'index.html': page(button(`location.href = 'no-such-page.html'`)) }),
  /** Leads to another website. */
  leading: () => tinyPackage('Leading', { 'index.html': page(button(`location.href = 'https://elsewhere.test/'`)) }),
  /** Puts itself in the place of what stands around it. */
  displacing: () =>
    tinyPackage('Displacing', {
      'index.html': page(button(`parent.eval('location.replace(\\'f/other.html\\')')`)),
      'other.html': '<!doctype html><title>Alone</title><h1>Alone</h1>',
    }),
  /** Wants windows, and has a way to ask that the import does not see; and a link that opens one. */
  opening: () =>
    tinyPackage('Opening', {
      'index.html': page(
        `${button(`window.opened = String(window['op' + 'en']('other.html'))`)}<a href="other.html" target="_blank">More</a>`,
      ),
      'other.html': '<!doctype html><title>Other</title><h1>Other</h1>',
    }),
  /** One dialog after another, for ever. */
  alerting: () =>
    tinyPackage('Alerting', { 'index.html': page(button(`setInterval(function () { alert('again') }, 20)`)) }),
  /** Runs in circles and lets nothing else run. */
  circling: () =>
    tinyPackage('Circling', { 'index.html': page(button('setTimeout(function () { for (;;) {} }, 200)')) }),
  /** Commits as fast as it can. */
  committing: () =>
    tinyPackage('Committing', {
      'index.html': page(
        button(`let n = 0; setInterval(function () {
          parent.API.LMSSetValue('cmi.core.lesson_location', 'step ' + (n += 1)); parent.API.LMSCommit('') }, 1)`),
      ),
    }),
  /** Stores nonsense in every way that it can think of. */
  raving: () =>
    tinyPackage('Raving', {
      'index.html': page(
        button(`const names = ['cmi', '', 'cmi.core', 'cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.total_time',
            'cmi.interactions.7.id', 'cmi.objectives.-1.id', '__proto__.x', 'cmi.core.__proto__', 'cmi.suspend_data.x', 'x'.repeat(9999)];
          const values = ['', 'nonsense', '-1', '1e999', 'x'.repeat(99999), {}, null, undefined, NaN, [1], '\\u0000'];
          window.taken = [];
          for (let round = 0; round &lt; 50; round += 1) for (const name of names) for (const value of values)
            if (parent.API.LMSSetValue(name, value) === 'true') taken.push(name);
          parent.API.LMSCommit('');`),
      ),
    }),
} satisfies Record<string, () => Buffer>;
