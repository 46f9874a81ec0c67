import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { inCheckout } from './paths.mjs';
import { Fault, say } from './say.mjs';
import { beginCourse } from './screens-begin.mjs';
import { pagesOf, signIn } from './screens-pages.mjs';
import { readSettings } from './settings.mjs';

const widths = [390, 768, 1366];
const themes = ['light', 'dark'];
const languages = ['en', 'el'];

function readAccounts(dataDir) {
  const file = join(dataDir, 'demo-accounts.json');
  if (!existsSync(file)) throw new Fault('There is no demo here: start one with `npm start`, and leave it running.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const choose = (values, wish) => (wish ? values.filter((value) => wish.split(',').includes(String(value))) : values);

/** One picture of a page as it stands when nothing moves any more. */
async function picture(context, { address, file }) {
  const page = await context.newPage();
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  } finally {
    await page.close();
  }
}

/**
 * `npm run screens [-- --role staff --width 390 --theme dark --language el]`: pictures of every page of the running
 * demo, into the ignored folder `screens`.
 */
export async function main(parameters) {
  const wish = Object.fromEntries(
    parameters.flatMap((word, place) => (word.startsWith('--') ? [[word.slice(2), parameters[place + 1]]] : [])),
  );
  const { appOrigin, dataDir } = readSettings();
  const { accounts, password } = readAccounts(dataDir);
  const folder = inCheckout('screens');
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  let count = 0;
  const take = async (context, { name, path }, look) => {
    await picture(context, { address: `${appOrigin}${path}`, file: join(folder, `${look.replace('*', name)}.png`) });
    count += 1;
  };
  try {
    for (const role of choose(['visitor', ...accounts.map((account) => account.role)], wish.role)) {
      const account = accounts.find((one) => one.role === role);
      for (const width of choose(widths, wish.width)) {
        for (const theme of choose(themes, wish.theme)) {
          for (const language of choose(languages, wish.language)) {
            const context = await browser.newContext({ viewport: { width, height: 844 } });
            await context.addInitScript(`localStorage.theme = '${theme}'; localStorage.language = '${language}'`);
            if (account) await signIn(context, appOrigin, { email: account.email, password });
            const look = `${role}-*-${width}-${theme}-${language}`;
            if (role === 'learner') await beginCourse(context, appOrigin, language);
            for (const page of await pagesOf(context, appOrigin, role)) await take(context, page, look);
            await context.close();
          }
        }
      }
    }
  } finally {
    await browser.close();
  }
  say(`${count} pictures in screens/`);
}
