import type { BrowserContext, Page } from 'playwright-core';
import { type Demo, openSettled, startDemo } from './harness/demo';
import { textsIn } from './journey/texts';

const say = textsIn('en');
let demo: Demo;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  context = await demo.contextOf('administrator', { viewport: { width: 1366, height: 900 } }, 'en');
  page = await context.newPage();
}, 300_000);
afterAll(() => demo?.stop());

const at = (path: string) => openSettled(page, `${demo.platform.appOrigin}${path}`);
const press = (key: string) =>
  page
    .getByRole('button', { name: say(key), exact: true })
    .first()
    .click();

/** Pictures for somebody to look at, when a folder is named. */
async function picture(name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 900 });
}

async function createAccess(): Promise<string> {
  await at('/records/access');
  await press('records.access.new');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('records.access.name')).fill('Simulator');
  await dialog.getByText(say('records.access.scope.all'), { exact: true }).click();
  await picture('access-new');
  await press('records.access.create');
  await dialog.getByText(say('records.access.once')).waitFor();
  await picture('access-secret');
  const [, key = '', secret = ''] = await dialog.locator('dd.select-all').allInnerTexts();
  await press('records.access.kept');
  await picture('access');
  return `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
}

const verbs = ['http://adlnet.gov/expapi/verbs/passed', 'https://verbs.example/comforted'];

const statementOf = (verb: string) => ({
  actor: { account: { homePage: demo.platform.appOrigin, name: '3f2a91bc77aa4d0e8c1b5d9e6f7a8b9c' } },
  verb: { id: verb },
  object: { id: 'https://simulator.example/ward', definition: { name: { en: 'A night on the ward' } } },
  result: { success: true, score: { scaled: 0.85 }, duration: 'PT12M' },
});

const post = (authorization: string, body: unknown) =>
  fetch(`${demo.platform.appOrigin}/xapi/statements`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' },
    body: JSON.stringify(body),
  });

test('a program gets access, its statements read as sentences, and its access is revoked', async () => {
  const authorization = await createAccess();
  const sent = await post(authorization, verbs.map(statementOf));
  expect(sent.status).toBe(200);
  const [first = ''] = JSON.parse(await sent.text()) as string[];
  const voiding = { objectType: 'StatementRef', id: first };
  const who = { mbox: 'mailto:clerk@simulator.example', name: 'The clerk' };
  const voided = { actor: who, verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: voiding };
  expect((await post(authorization, voided)).status).toBe(200);

  await at('/records');
  await page.getByText('Person 3f2a91bc passed “A night on the ward”').waitFor();
  await page.getByText('Person 3f2a91bc, comforted: “A night on the ward”').waitFor();
  await page.getByText(say('records.voided'), { exact: true }).waitFor();
  await page.getByText('85%').first().waitFor();
  await picture('records');

  await page.locator('main button[aria-haspopup]').first().click();
  await page.getByRole('menuitem', { name: say('records.open') }).click();
  await page.getByRole('dialog').getByText('"mailto:clerk@simulator.example"').waitFor();
  await picture('record');
  await page.keyboard.press('Escape');

  await page.getByText(say('records.more')).click();
  await picture('records-filters');
  await page.getByLabel(say('records.what')).selectOption(verbs[0] ?? '');
  await press('records.find');
  await page.getByText('comforted').waitFor({ state: 'detached' });
  await page.getByText('Person 3f2a91bc passed').waitFor();

  await press('records.export');
  await picture('records-export');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('records.exportMake') })
    .click();
  await page.getByText(say('records.exportAsked')).first().waitFor();
  await at('/exports');
  await page.getByText(say('statistics.holdsRecords'), { exact: true }).waitFor();

  await at('/records/access');
  await page.getByRole('button', { name: say('records.access.revokeFor', { name: 'Simulator' }) }).click();
  await picture('access-revoke');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('records.access.revoke') })
    .click();
  await page.getByText('Revoked on').waitFor();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect((await post(authorization, statementOf(verbs[0] ?? ''))).status).toBe(401);
}, 180_000);
