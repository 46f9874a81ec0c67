import type { FileCheck } from '@amelie/contract';
import type { Browser, Page } from 'playwright-core';
import { rowOf } from '../apps/api/src/platform/database/database';
import { buildStaff, testPassword } from '../apps/api/src/testing/builders';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { answerAll, buildWorld, type World } from './reliability/world';
import { faultsOn } from './accessibility/faults-on';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(120_000);

const say = textsIn('en');
const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 900 };

let world: World;
let browser: Browser;
let staffEmail: string;

beforeAll(async () => {
  world = await buildWorld(await startPlatform({ roles: ['api', 'worker'] }));
  staffEmail = (await buildStaff(world.database)).email;
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await world.close();
});

interface Visit {
  email?: string;
  viewport?: typeof phone;
  language?: 'en' | 'el' | 'it';
}

async function visit(path: string, { email, viewport = phone, language = 'en' }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  await context.addInitScript(`localStorage.language = '${language}'`);
  if (email) await signIn(context, world.platform.appOrigin, { email, password: testPassword });
  const page = await context.newPage();
  await page.goto(`${world.platform.appOrigin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

/** A certificate whose PDF is made, with both of its files. */
async function earned() {
  const { client, accountId } = await world.enrolled();
  await client.send('POST', `/api/quiz-attempts/${await answerAll(client, world)}/submission`, {});
  const end = Date.now() + 60_000;
  for (;;) {
    const sql = `select id from certificate where account_id = $1 and rendered_at is not null`;
    const row = await rowOf<{ id: string }>(world.database, sql, [accountId]);
    if (row) return { id: row.id, client };
    if (Date.now() > end) throw new Error('the PDF was not made within a minute');
    await new Promise((done) => setTimeout(done, 200));
  }
}

const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });
const inDialog = (page: Page, key: string) => page.getByRole('dialog').getByRole('button', { name: say(key) });

test('staff suspend, correct and withdraw a certificate, and its public page says so', async () => {
  const { id } = await earned();
  const page = await visit('/issued', { email: staffEmail, viewport: desk });
  await button(page, 'issued.open').click();
  await page.getByText(say('issued.numberWrong')).waitFor();
  await page.getByLabel(say('issued.number')).fill(`${world.platform.appOrigin}/verify/${id}`);
  await button(page, 'issued.open').click();
  await page.waitForURL(new RegExp(`/issued/${id}$`));
  await page.getByText(say('issued.noHistory')).waitFor();
  expect(await faultsOn(page)).toEqual([]);

  await button(page, 'issued.suspend').click();
  await inDialog(page, 'issued.suspend').click();
  await page.getByText(say('issued.reasonMissing')).waitFor();
  await page.getByRole('radio', { name: say('certificates.reason.under-review') }).check({ force: true });
  await page.getByLabel(say('issued.note')).fill('A ward asked.');
  expect(await faultsOn(page)).toEqual([]);
  await inDialog(page, 'issued.suspend').click();
  await page.getByText('A ward asked.').waitFor();

  const publicly = await visit(`/verify/${id}`, { language: 'el' });
  const greek = textsIn('el');
  await publicly.getByText(greek('certificates.reason.under-review')).waitFor();
  expect(await publicly.getByText('A ward asked.').count()).toBe(0);

  await button(page, 'issued.reinstate').click();
  await inDialog(page, 'issued.reinstate').click();
  await button(page, 'issued.supersede').click();
  await page.getByLabel(say('issued.holder')).fill('Ελένη Παπαδοπούλου');
  await inDialog(page, 'issued.supersede').click();
  await page.waitForURL((url) => !url.pathname.endsWith(id));
  const successor = page.url().split('/').at(-1) ?? '';
  await page.getByText(say('issued.supersedes')).waitFor();

  await publicly.reload();
  await publicly.getByRole('link', { name: greek('certificates.supersededLink') }).click();
  await publicly.waitForURL(new RegExp(`/verify/${successor}$`));
  await publicly.getByText('Ελένη Παπαδοπούλου').waitFor();

  await button(page, 'issued.revoke').click();
  await page.getByRole('radio', { name: say('certificates.reason.issued-in-error') }).check({ force: true });
  await inDialog(page, 'issued.revoke').click();
  await page.getByText(say('issued.done.revoke'), { exact: true }).first().waitFor();
  await page.setViewportSize(phone);
  await publicly.reload();
  await publicly.getByText(greek('certificates.reason.issued-in-error')).waitFor();
});

test('whoever holds a file of a certificate puts it in and reads what differs', async () => {
  const { id, client } = await earned();
  const json = (await client.send<Record<string, unknown>>('GET', `/api/certificates/${id}/credential`)).body;
  const pdf = await fetch(`${world.platform.appOrigin}/api/my/certificates/${id}/pdf`, {
    headers: { cookie: client.sessionCookie },
  });
  const bytes = Buffer.from(await pdf.arrayBuffer());
  const page = await visit('/verify');
  const put = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });

  await put('credential.json', Buffer.from(JSON.stringify(json)));
  await page.getByText(say('certificates.verdict.genuine')).waitFor();
  await page.getByText(say('certificates.valid')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await put('document.pdf', bytes);
  await page.getByText('document.pdf').waitFor();
  await page.getByText(say('certificates.verdict.genuine')).waitFor();

  const altered = JSON.stringify(json).replaceAll('Eleni Papadopoulou', '<b>Marek</b> Nowak');
  await put('altered.json', Buffer.from(altered));
  await page.getByText('<b>Marek</b> Nowak').waitFor();
  await page.getByText(say('certificates.verdict.altered')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await put('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await page.getByText(say('certificates.verdict.unreadable')).waitFor();

  await page.setViewportSize(desk);
  await page.goto(`${world.platform.appOrigin}/verify/${id}`);
  await put('altered.pdf', Buffer.concat([bytes, Buffer.from('\n')]));
  await page.getByText(say('certificates.verdict.alteredPdfText')).waitFor();
  const asked = await client.send<FileCheck>('POST', '/api/verify/files', { kind: 'credential', content: altered });
  expect(asked.body.differences.map(({ fact }) => fact)).toEqual(['holder']);
});

test('the holder sees the state and finds the digital certificate', async () => {
  const { id, client } = await earned();
  await world.database.query(`update certificate set expires_at = now() - interval '1 day' where id = $1`, [id]);
  const context = await browser.newContext({ viewport: phone, locale: 'it', reducedMotion: 'reduce' });
  await context.addInitScript(`localStorage.language = 'it'`);
  const [name = '', value = ''] = client.sessionCookie.split('=');
  await context.addCookies([{ name, value, url: world.platform.appOrigin }]);
  const page = await context.newPage();
  await page.goto(`${world.platform.appOrigin}/certificates`);
  const italian = textsIn('it');
  await page.getByText(italian('certificates.expiredBadge')).waitFor();
  await page.getByRole('link', { name: italian('certificates.credential') }).waitFor();
  expect(await faultsOn(page)).toEqual([]);
});
