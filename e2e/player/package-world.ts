import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPackage, readCourse } from '@amelie/course-kit';
import type { Language } from '@amelie/contract';
import { contentHeaders } from '../../apps/content/src/content-headers';
import { readZip } from '../../libs/course-kit/src/testing/read-zip';
import { launchBrowser } from '../../tools/browser.mjs';

/** A package as a learner's browser meets it: from an origin with the platform's policy, beside an LMS that keeps. */
export interface PackageWorld {
  /** Opens the package in a new sitting. What the LMS was told in an earlier sitting of this page is still there. */
  open(page: Page): Promise<void>;
  newPage(theme?: 'light' | 'dark'): Promise<Page>;
  /** What the LMS keeps, by the element's name. */
  kept(page: Page): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The strictest a host can be: nothing inline, although our content origin would allow it to foreign packages. */
function strictHeaders(): Record<string, string> {
  const headers = contentHeaders({ appOrigin: 'http://127.0.0.1' });
  const policy = headers['content-security-policy'] ?? '';
  return { ...headers, 'content-security-policy': policy.replaceAll(/ 'unsafe-(?:inline|eval)'/g, '') };
}

async function serve(files: Map<string, Buffer>): Promise<{ server: Server; origin: string }> {
  const headers = strictHeaders();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1) || 'index.html';
    const content = files.get(path);
    response.writeHead(content ? 200 : 404, { ...headers, 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(content ?? 'not there');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

/** A SCORM 2004 API that keeps what it is told in the tab. It runs in the page. */
const keepingApi = `
  const read = () => JSON.parse(sessionStorage.getItem('cmi') ?? '{}');
  const yes = () => 'true';
  window.API_1484_11 = {
    Initialize: yes,
    Terminate: yes,
    Commit: yes,
    SetValue: (element, value) => {
      sessionStorage.setItem('cmi', JSON.stringify({ ...read(), [element]: value }));
      return 'true';
    },
    GetValue: (element) => read()[element] ?? '',
  };
`;

export async function openPackageWorld(
  folder: string,
  { module, language }: { module: string; language?: Language },
): Promise<PackageWorld> {
  const place = mkdtempSync(join(tmpdir(), 'amelie-package-'));
  const out = join(place, 'package.zip');
  await buildPackage(readCourse(folder, { language }), { module, format: 'scorm2004', out });
  const files = await readZip(out);
  rmSync(place, { recursive: true, force: true });
  const { server, origin } = await serve(files);
  const browser: Browser = await launchBrowser();
  return {
    newPage: async (theme = 'light') => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: theme });
      const page = await context.newPage();
      await page.addInitScript({ content: keepingApi });
      return page;
    },
    open: async (page) => {
      await page.goto(origin);
      await page.locator('[data-page]:visible').first().waitFor();
    },
    kept: (page) => page.evaluate<Record<string, string>>(`JSON.parse(sessionStorage.getItem('cmi') ?? '{}')`),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
