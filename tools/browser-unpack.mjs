/** Unpacks the browser from its npm package into TMPDIR; a process of its own, because the package reads the environment. */
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
