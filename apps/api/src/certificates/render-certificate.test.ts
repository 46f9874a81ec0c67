import { type Attested, languages } from '@amelie/contract';
import { contentOf, pagesIn } from '../testing/pdf-content';
import { certificateTexts } from './certificate-texts';
import { renderCertificate } from './render-certificate';

const attested: Attested = {
  holder: 'Ελένη Παπαδοπούλου',
  courseTitle: 'A course',
  courseVersion: 1,
  language: 'el',
  minutes: 20,
  score: 0.875,
  completedOn: '2026-11-24',
  issuer: 'AMELIE Learn',
  draft: true,
  credit: 'none',
};
const id = 'AbCdEfGhIjKlMnOpQrStUv';
const render = (wishes: Partial<Attested> = {}) =>
  renderCertificate({ id, attested: { ...attested, ...wishes }, verifyUrl: `https://learn.example.org/verify/${id}` });

test('a certificate is one tagged page by the rules of PDF/UA, with its own fonts', async () => {
  const content = contentOf(await render());
  expect(content).toContain('pdfuaid:part>1<');
  expect(content).toContain('/Marked true');
  expect(content).toMatch(/\/Lang\s*\(el/);
  expect(content).toContain('NotoSans');
  expect(pagesIn(await render())).toBe(1);
});

test('the same facts give the same bytes, other facts give others', async () => {
  const [first, second, other] = [await render(), await render(), await render({ minutes: 21 })];
  expect(first.equals(second)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

test.each(languages)('it is set in %s, as a draft and without', async (language) => {
  const [draft, final] = [await render({ language }), await render({ language, draft: false })];
  expect(draft.equals(final)).toBe(false);
  expect(pagesIn(draft)).toBe(1);
});

test('long names and titles stay on the one page', async () => {
  const wishes = {
    holder: `${'W'.repeat(100)} ${'Ώ'.repeat(100)}`,
    courseTitle: 'W '.repeat(100),
    issuer: 'M'.repeat(120),
  };
  expect(pagesIn(await render(wishes))).toBe(1);
});

test('markup in a name is text', async () => {
  const hostile = '#read("/etc/passwd") $x$ *b* @a <b> \\ " #{panic()}';
  expect(pagesIn(await render({ holder: hostile, courseTitle: hostile }))).toBe(1);
});

test.each([
  ['emoji that are joined', '👩🏽‍⚕️ 🇬🇷 👨‍👩‍👧‍👦'],
  ['letters from right to left', 'محمد بن عبد الله שלום'],
  ['accents heaped up', `Z${'\u0301\u0323\u0489'.repeat(40)}`],
  ['what is no letter', '\ufffe\uffff\ufeff\u0085\u00ad\u200b\u200d\u{10ffff}'],
  ['nothing to see', '\u200b\u00a0\u3000'],
  ['lines and tabs', 'A\nB\r\n\tC'],
  ['another notation', '&lt;svg onload=alert(1)&gt; ]]> <!-- %s {0} {url} ${x} \\u{41}'],
  ['one letter', 'Ω'],
])('a name of %s is set on one page', async (_what, odd) => {
  expect(pagesIn(await render({ holder: odd, courseTitle: odd, issuer: odd }))).toBe(1);
});

test('a name in letters that the fonts lack is set all the same', async () => {
  expect(pagesIn(await render({ holder: '李小龍' }))).toBe(1);
});

test('every language has every text, and no two languages the same sentence', () => {
  for (const key of ['title', 'credit', 'draft', 'qrAlt'] as const)
    expect(new Set(languages.map((language) => certificateTexts[language][key])).size).toBe(languages.length);
  for (const language of languages) expect(certificateTexts[language].qrAlt).toContain('{url}');
});
