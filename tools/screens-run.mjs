import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { inCheckout } from './paths.mjs';
import { Fault, say } from './say.mjs';
import { readSettings } from './settings.mjs';

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1366, height: 900 } };
const schemes = ['light', 'dark'];

/** The pages of each role; a function finds its address by asking the API as that person. */
const pages = {
  visitor: ['/sign-in', '/forgotten-password', '/support', '/nowhere'],
  learner: ['/home', '/courses', firstCourse, firstPart, '/certificates', '/you'],
  trainer: ['/teach', trainerCourse, '/imports'],
  staff: ['/programme', '/programme/exports'],
  administrator: ['/people', '/mails'],
};

async function firstCourse(ask) {
  const { courses } = await ask('/api/catalogue');
  return courses?.[0] && `/courses/${courses[0].id}`;
}

async function firstPart(ask) {
  const address = await firstCourse(ask);
  const course = address && (await ask(`/api/my${address}`));
  return course?.modules?.[0] && `${address}/parts/${course.modules[0].id}`;
}

async function trainerCourse(ask) {
  const { courses } = await ask('/api/courses');
  return courses?.[0] && `/teach/courses/${courses[0].id}`;
}

function readAccounts(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'));
  } catch {
    throw new Fault('There are no demo accounts: run npm start with the demo first, and keep it running.');
  }
}

async function signIn(context, origin, { email, password }) {
  const reply = await context.request.post(`${origin}/api/sign-in`, { data: { email, password }, headers: { origin } });
  if (!reply.ok()) throw new Fault(`Signing in as ${email} was answered ${reply.status()}.`);
}

async function openContext(browser, { origin, account, viewport, colorScheme, locale }) {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
  if (account) await signIn(context, origin, account);
  return context;
}

const nameOf = (role, path) => `${role}${path.replace(/[0-9a-f-]{36}/g, 'one').replaceAll('/', '-')}.png`;

async function takeAll(context, { origin, role, folder }) {
  const ask = async (path) => (await context.request.get(origin + path)).json().catch(() => ({}));
  const page = await context.newPage();
  for (const entry of pages[role]) {
    const path = typeof entry === 'string' ? entry : await entry(ask);
    if (!path) continue;
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, nameOf(role, path)), fullPage: true });
  }
}

async function takeSet(browser, { origin, demo, width, scheme, locale }) {
  const folder = inCheckout('screens', `${width}-${scheme}-${locale}`);
  mkdirSync(folder, { recursive: true });
  for (const role of Object.keys(pages)) {
    const email = demo.accounts.find((account) => account.role === role)?.email;
    const account = email && { email, password: demo.password };
    const settings = { origin, account, viewport: widths[width], colorScheme: scheme, locale };
    const context = await openContext(browser, settings);
    await takeAll(context, { origin, role, folder });
    await context.close();
  }
  say(folder);
}

/** `npm run screens [-- locale …]`: a picture of every page of the running demo, for a pair of eyes. */
export async function main(locales) {
  const { appOrigin: origin, dataDir } = readSettings();
  const demo = readAccounts(dataDir);
  const browser = await launchBrowser();
  try {
    for (const locale of locales.length > 0 ? locales : ['el', 'en']) {
      for (const width of Object.keys(widths)) {
        for (const scheme of schemes) await takeSet(browser, { origin, demo, width, scheme, locale });
      }
    }
  } finally {
    await browser.close();
  }
}
