import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileStrictly } from './lingui.mjs';

let root: string;
const languages = ['en', 'fr', 'nl', 'de', 'el', 'it'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amelie-lingui-test-'));
  mkdirSync(join(root, 'quiz'));
  for (const one of languages) writeFileSync(join(root, 'quiz', `${one}.json`), JSON.stringify({ 'quiz.a': one }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('whole catalogues compile strictly, and nothing is written beside them', async () => {
  expect(await compileStrictly(root)).toMatchObject({ code: 0, compiled: 6 });
  expect(readdirSync(join(root, 'quiz'))).toHaveLength(6);
}, 30_000);

test('one missing translation stops the compilation', async () => {
  writeFileSync(join(root, 'quiz', 'el.json'), JSON.stringify({ 'quiz.a': '' }));
  const { code, output } = await compileStrictly(root);
  expect(code).not.toBe(0);
  expect(output).toContain('el');
}, 30_000);
