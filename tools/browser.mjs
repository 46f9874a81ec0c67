import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from './paths.mjs';
import { findProgram } from './programs.mjs';
import { runNode } from './run.mjs';
import { Fault } from './say.mjs';

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>${inCheckout('node_modules/@expo-google-fonts/noto-sans')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${inCheckout('node_modules/.cache/fontconfig')}</cachedir>
</fontconfig>
`;

/** The browser that comes by npm, unpacked once, with the libraries that a bare Debian lacks. */
export async function bundledBrowser() {
  const { version } = JSON.parse(readFileSync(inCheckout('node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const folder = inCheckout('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    // Under this name of an environment the package also unpacks the system libraries that it was built with.
    const env = { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const { code, output } = await runNode(inCheckout('tools/browser-unpack.mjs'), [], { env });
    if (code !== 0) throw new Fault(`${output}\nThe browser for the tests could not be unpacked.`);
    writeFileSync(join(half, 'fonts/fonts.conf'), fontSettings);
    if (existsSync(folder)) rmSync(half, { recursive: true, force: true });
    else renameSync(half, folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** A Chromium of this machine, by CHROME_PATH or in the usual places; otherwise the one that comes by npm. */
async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { executablePath: CHROME_PATH, env: {} };
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const executablePath = names.map(findProgram).find(Boolean);
  return executablePath ? { executablePath, env: {} } : bundledBrowser();
}

/** Launches a real, headless Chromium with its own protections on. `options` are Playwright's. */
export async function launchBrowser(options = {}, browser = undefined) {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = browser ?? (await findBrowser());
  return chromium.launch({
    ...options,
    executablePath,
    // Chromium's own sandbox needs an ordinary account.
    chromiumSandbox: false,
    args: ['--disable-dev-shm-usage', ...(options.args ?? [])],
    env: { ...process.env, ...env, ...options.env },
  });
}
